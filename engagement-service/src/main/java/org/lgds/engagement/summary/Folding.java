package org.lgds.engagement.summary;

import java.util.List;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.lgds.kit.data.Scalars;

/**
 * Folds what writers noted of changed sums into the totals, so that a summary has few lines to add up. Sums are the same before
 * and after, and while it goes on; where it is late, a summary reads more. Of several replicas one folds at a time.
 */
@ApplicationScoped
class Folding {

    private static final List<String> NOTED = List.of("engagement", "first_advice", "recommendation", "conformance");

    /** So that a fold is short, however much was written since the last. */
    private static final long AT_ONCE = 50_000;

    private final EntityManager entities;

    Folding(EntityManager entities) {
        this.entities = entities;
    }

    @Scheduled(every = "{lgds.summaries.fold}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void fold() {
        NOTED.forEach(this::foldAll);
    }

    /** If it fails, the others are folded all the same. */
    private void foldAll(String noted) {
        try {
            while (fold(noted) == AT_ONCE) {}
        } catch (RuntimeException e) {
            Log.errorf(e, "Changes of %s were not folded; they wait for the next run", noted);
        }
    }

    private long fold(String noted) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Scalars.query(entities, "select fold_%s_changes(?1)".formatted(noted), Long.class)
                        .setParameter(1, AT_ONCE)
                        .getSingleResult());
    }
}
