package org.lgds.engagement;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import static org.awaitility.Awaitility.await;

/** Lets something meet a transaction that is half done, and holds what it needs. */
@ApplicationScoped
public class Crossing {

    private final EntityManager entities;

    Crossing(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * What the other answers that comes between two statements of one transaction, and waits for it.
     *
     * @param first must hold what the other needs
     */
    public <T> T between(String first, String second, Supplier<T> other) {
        return QuarkusTransaction.requiringNew()
                .call(() -> {
                    run(first);
                    var answer = CompletableFuture.supplyAsync(other);
                    await().pollInSameThread().until(this::someoneWaits);
                    run(second);
                    return answer;
                })
                .join();
    }

    private void run(String sql) {
        if (sql.startsWith("select")) {
            entities.createNativeQuery(sql).getResultList();
        } else {
            entities.createNativeQuery(sql).executeUpdate();
        }
    }

    private boolean someoneWaits() {
        return (boolean) entities.createNativeQuery("select exists (select from pg_locks where not granted)")
                .getSingleResult();
    }
}
