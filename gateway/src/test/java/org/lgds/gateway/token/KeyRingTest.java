package org.lgds.gateway.token;

import java.security.PublicKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import io.smallrye.mutiny.Uni;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class KeyRingTest {

    /** The ring never uses a key, only tells one from another. */
    private record Named(String name) implements PublicKey {

        @Override
        public String getAlgorithm() {
            return "RSA";
        }

        @Override
        public String getFormat() {
            return "X.509";
        }

        @Override
        public byte[] getEncoded() {
            return name.getBytes(UTF_8);
        }
    }

    private static final PublicKey KEY_A = new Named("a");
    private static final PublicKey KEY_B = new Named("b");

    private long now = -5;
    private final List<CompletableFuture<Map<String, PublicKey>>> fetches = new ArrayList<>();
    private final KeyRing ring = new KeyRing(() -> now, Duration.ofSeconds(30), Duration.ofSeconds(5), () -> {
        var fetch = new CompletableFuture<Map<String, PublicKey>>();
        fetches.add(fetch);
        return Uni.createFrom().completionStage(fetch);
    });

    KeyRingTest() {
        ring.take(Map.of("1", KEY_A));
    }

    @Test
    void aKnownKeyIsNotAskedFor() {
        assertThat(ring.ask("1").await().indefinitely()).isPresent();
        assertThat(fetches).isEmpty();
    }

    @Test
    void aFloodOfUnknownIdsCausesOneFetchInThirtySeconds() {
        var first = ask("x");
        for (int i = 0; i < 1_000; i++) {
            ask("during-" + i);
        }
        fetches.get(0).complete(Map.of("1", KEY_A));
        assertThat(first.join()).isFalse();
        for (int second = 0; second < 30; second++) {
            assertThat(ask("after-" + second).join()).isFalse();
            pass(Duration.ofSeconds(1));
        }
        assertThat(fetches).hasSize(1);
        ask("later");
        assertThat(fetches).hasSize(2);
    }

    @Test
    void allWhoComeWithTheNewKeyDuringTheFetchAreServed() {
        var askers = new ArrayList<CompletableFuture<Boolean>>();
        for (int i = 0; i < 100; i++) {
            askers.add(ask("2"));
        }
        assertThat(askers).noneMatch(CompletableFuture::isDone);
        fetches.get(0).complete(Map.of("1", KEY_A, "2", KEY_B));
        assertThat(askers).allMatch(CompletableFuture::join);
        assertThat(fetches).hasSize(1);
    }

    @Test
    void aWithdrawnKeyIsGoneAtTheNextRenewalAndStaysWhereThatFails() {
        var before = ring.generation();
        ring.renewed().subscribe().with(done -> {}, failure -> {});
        fetches.get(0).completeExceptionally(new IllegalStateException("Keycloak is away"));
        assertThat(ring.find("1")).isPresent();
        pass(Duration.ofSeconds(6));
        ring.renewed().subscribe().with(done -> {}, failure -> {});
        fetches.get(1).complete(Map.of("2", KEY_B));
        assertThat(ring.find("1")).isEmpty();
        assertThat(ring.generation()).isEqualTo(before + 1);
    }

    @Test
    void aRenewalDoesNotKeepAKeyThatWasRotatedRightAfterItFromBeingFetched() {
        ring.renewed().subscribe().with(done -> {}, failure -> {});
        fetches.get(0).complete(Map.of("1", KEY_A));
        var rotated = ask("2");
        fetches.get(1).complete(Map.of("1", KEY_A, "2", KEY_B));
        assertThat(rotated.join()).isTrue();
    }

    @Test
    void aChangeOfKeysIsANewGenerationAndTheSameKeysAreNot() {
        var before = ring.generation();
        ask("x");
        fetches.get(0).complete(Map.of("1", KEY_A));
        assertThat(ring.generation()).isEqualTo(before);
        pass(Duration.ofSeconds(31));
        ask("y");
        fetches.get(1).complete(Map.of("1", KEY_B));
        assertThat(ring.generation()).isEqualTo(before + 1);
    }

    @Test
    void aWithdrawnKeyIsNoLongerThere() {
        ask("2");
        fetches.get(0).complete(Map.of("2", KEY_B));
        assertThat(ask("1").join()).isFalse();
    }

    @Test
    void whileKeysCannotBeHadNothingIsSaidOfAnUnknownOneAndKnownOnesWork() {
        var asked = ask("2");
        fetches.get(0).completeExceptionally(new IllegalStateException("Keycloak is down"));
        assertThat(asked).isCompletedExceptionally();
        assertThat(ask("2")).isCompletedExceptionally();
        assertThat(fetches).hasSize(1);
        assertThat(ring.ask("1").await().indefinitely()).isPresent();

        pass(Duration.ofSeconds(5));
        var again = ask("2");
        fetches.get(1).complete(Map.of("1", KEY_A, "2", KEY_B));
        assertThat(again.join()).isTrue();
    }

    @Test
    void aRotationRightAfterTheFirstKeysIsNoticed() {
        var empty = new KeyRing(() -> now, Duration.ofSeconds(30), Duration.ofSeconds(5), () -> {
            fetches.add(new CompletableFuture<>());
            return Uni.createFrom().completionStage(fetches.get(fetches.size() - 1));
        });
        var first = empty.ask("1").subscribeAsCompletionStage();
        fetches.get(0).complete(Map.of("1", KEY_A));
        assertThat(first.join()).contains(KEY_A);
        var rotated = empty.ask("2").subscribeAsCompletionStage();
        fetches.get(1).complete(Map.of("2", KEY_B));
        assertThat(rotated.join()).contains(KEY_B);
    }

    private CompletableFuture<Boolean> ask(String id) {
        return ring.ask(id).map(Optional::isPresent).subscribeAsCompletionStage();
    }

    private void pass(Duration time) {
        now += time.toNanos();
    }
}
