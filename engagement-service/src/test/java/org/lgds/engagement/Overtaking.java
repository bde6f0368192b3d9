package org.lgds.engagement;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import static org.awaitility.Awaitility.await;

/** Asks for something while another's transaction is still open: what must be waited for, is waited for. */
@ApplicationScoped
public class Overtaking {

    private final EntityManager entities;

    Overtaking(EntityManager entities) {
        this.entities = entities;
    }

    /** What the second is answered, who asks when the first has done its work and commits only once the second waits or is done. */
    public <T> T answer(Runnable first, Callable<T> second) {
        return answer(first, second, () -> {});
    }

    /** The same, where the first has something more to do while the second waits. */
    public <T> T answer(Runnable first, Callable<T> second, Runnable more) {
        QuarkusTransaction.begin();
        CompletableFuture<T> asked;
        try {
            first.run();
            entities.flush();
            var own = entities.createNativeQuery("select pg_backend_pid()").getSingleResult();
            asked = CompletableFuture.supplyAsync(() -> call(second));
            await().pollInSameThread()
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> asked.isDone() || isWaitedFor((Integer) own));
            more.run();
        } catch (RuntimeException | Error e) {
            QuarkusTransaction.rollback();
            throw e;
        }
        QuarkusTransaction.commit();
        return asked.join();
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
