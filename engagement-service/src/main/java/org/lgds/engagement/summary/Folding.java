package org.lgds.engagement.summary;

import java.util.List;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/**
 * Folds what writers noted of changed sums into the totals, so that a summary has few lines to add up. Sums are the same before
 * and after, and while it goes on; where it is late, a summary reads more. Of several replicas one folds at a time.
 */
@ApplicationScoped
class Folding {

    private static final List<String> NOTED = List.of("engagement", "first_advice", "recommendation");

    private final EntityManager entities;

    Folding(EntityManager entities) {
        this.entities = entities;
    }

    @Scheduled(every = "{lgds.summaries.fold}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void fold() {
        NOTED.forEach(noted -> QuarkusTransaction.requiringNew().run(() -> fold(noted)));
    }

    private void fold(String noted) {
        entities.createNativeQuery("select 1 from fold_%s_changes()".formatted(noted))
                .getSingleResult();
    }
}
