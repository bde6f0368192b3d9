package org.lgds.asset.duplication;

import java.util.HashSet;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.lgds.kit.data.LostRaces;

/**
 * Looks at what has changed, a scope in each transaction. Several instances share the work; many changes of one scope are
 * one look.
 */
@ApplicationScoped
class LookingForDuplicates {

    private static final int AT_ONCE = 500;

    private final Scopes scopes;
    private final FindingDuplicates finding;

    LookingForDuplicates(Scopes scopes, FindingDuplicates finding) {
        this.scopes = scopes;
        this.finding = finding;
    }

    /** Looks at everything that waits. A scope whose look fails waits for the next round, and holds up no other. */
    @Scheduled(
            every = "{lgds.duplications.look}",
            delayed = "10s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        var failed = new HashSet<SearchScope>();
        for (boolean more = true; more; ) {
            more = false;
            for (var scope : QuarkusTransaction.requiringNew().call(() -> scopes.oldest(AT_ONCE + failed.size()))) {
                more |= !failed.contains(scope) && look(scope, failed);
            }
        }
    }

    private boolean look(SearchScope scope, HashSet<SearchScope> failed) {
        try {
            return lookAt(scope);
        } catch (RuntimeException e) {
            failed.add(scope);
            Log.errorf(e, "Duplicates of %s %s were not looked for; they wait", scope.kind(), scope.value());
            return false;
        }
    }

    /** False if another instance looks at it, or nothing of it waits. */
    boolean lookAt(SearchScope scope) {
        return LostRaces.retry(() -> {
            var taken = scopes.take(scope);
            if (taken) {
                finding.in(scope);
            }
            return taken;
        });
    }

    /** Some findings end with the day: contracts run out. */
    @Scheduled(cron = "{lgds.duplications.recalculate}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void recalculate() {
        Log.infof("%d scopes are looked at again", scopes.addAll());
    }
}
