package org.lgds.kit.test;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import static org.awaitility.Awaitility.await;

/** Asks for something while another's transaction is still open: what must be waited for, is waited for, and nothing else. */
@ApplicationScoped
public class Overtaking {

    private final EntityManager entities;

    Overtaking(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * What came of it.
     *
     * @param waited true if the second had to wait for the first
     * @param answer what the second was answered
     */
    public record Outcome<T>(boolean waited, T answer) {}

    /** The second asks when the first has done its work, which is committed only once the second waits or is done. */
    public <T> Outcome<T> of(Runnable first, Callable<T> second) {
        return of(first, second, () -> {});
    }

    /** The same, where the first has something more to do while the second waits. */
    public <T> Outcome<T> of(Runnable first, Callable<T> second, Runnable more) {
        QuarkusTransaction.begin();
        CompletableFuture<T> asked;
        boolean waited;
        try {
            first.run();
            entities.flush();
            var own = entities.createNativeQuery("select pg_backend_pid()").getSingleResult();
            asked = CompletableFuture.supplyAsync(() -> call(second));
            await().pollInSameThread()
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> asked.isDone() || isWaitedFor((Integer) own));
            waited = !asked.isDone();
            more.run();
        } catch (RuntimeException | Error e) {
            QuarkusTransaction.rollback();
            throw e;
        }
        QuarkusTransaction.commit();
        return new Outcome<>(waited, asked.join());
    }

    private boolean isWaitedFor(int own) {
        return (boolean) entities.createNativeQuery(
                        "select exists (select from pg_locks where not granted and ?1 = any(pg_blocking_pids(pid)))")
                .setParameter(1, own)
                .getSingleResult();
    }

    private static <T> T call(Callable<T> work) {
        try {
            return work.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
