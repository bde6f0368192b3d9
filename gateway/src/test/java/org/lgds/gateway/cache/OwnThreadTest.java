package org.lgds.gateway.cache;

import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.impl.VertxInternal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lgds.gateway.test.Caller;

import static java.math.BigInteger.valueOf;
import static org.assertj.core.api.Assertions.assertThat;

/** Requests go on as their own connections must have it, whoever has let them go on. */
class OwnThreadTest {

    private static final int WAITING = 5_000;
    private static final int ROUNDS = 20;
    private static final long A_MOMENT = TimeUnit.MICROSECONDS.toNanos(100);

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2));
    private final Context here = ((VertxInternal) vertx).createEventLoopContext();
    private final Context there = ((VertxInternal) vertx).createEventLoopContext();
    private final Reads reads = new Reads(new Shelf(settings(), new SimpleMeterRegistry()), null, null, null);

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private static CacheSettings settings() {
        return new CacheSettings() {
            @Override
            public MemorySize size() {
                return new MemorySize(valueOf(1_000_000));
            }

            @Override
            public MemorySize longest() {
                return new MemorySize(valueOf(1_000));
            }
        };
    }

    private static void on(Context context, Runnable what) {
        var done = new CompletableFuture<Void>();
        context.runOnContext(now -> {
            what.run();
            done.complete(null);
        });
        done.orTimeout(5, TimeUnit.SECONDS).join();
    }

    /**
     * While the many whose leader leaves are about to go again, somebody on another thread goes first, and leaves again
     * when some of them have joined.
     */
    @Test
    void whoWaitedForOneWhoLeftGoesOnItsOwnThread() {
        for (int round = 0; round < ROUNDS; round++) {
            var uri = "/v1/x?round=" + round;
            var leader = new Caller(here, uri);
            on(here, () -> reads.read(leader.routing()));
            var waiting = new ArrayList<Caller>();
            for (int i = 0; i < WAITING; i++) {
                waiting.add(new Caller(there, uri));
            }
            on(there, () -> waiting.forEach(caller -> reads.read(caller.routing())));

            var first = new Caller(there, uri);
            waiting.get(WAITING - 1).whenLookedAt(() -> {
                on(there, () -> reads.read(first.routing()));
                there.runOnContext(now -> {
                    spin(A_MOMENT);
                    first.leave();
                });
            });
            on(here, leader::leave);
            on(there, () -> {});
            on(here, () -> {});

            assertThat(first.hasGoneOn()).isTrue();
            assertThat(waiting).noneMatch(Caller::hasGoneElsewhere);
        }
    }

    private static void spin(long nanos) {
        var begin = System.nanoTime();
        while (System.nanoTime() - begin < nanos) {
            Thread.onSpinWait();
        }
    }
}
