package org.lgds.council.benchmark;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.lgds.kit.data.Turns;

/** Once a month, computes the figures of every group from the results that stand, and never again for that month. */
@ApplicationScoped
class TakingSnapshots {

    /** Later than any. */
    private static final LocalDate LAST = LocalDate.of(9999, 1, 1);

    private final Standing standing;
    private final Groups groups;
    private final StoredFigures stored;
    private final Turns turns;
    private final Clock clock;

    TakingSnapshots(Standing standing, Groups groups, StoredFigures stored, Turns turns, Clock clock) {
        this.standing = standing;
        this.groups = groups;
        this.stored = stored;
        this.turns = turns;
        this.clock = clock;
    }

    /** Two replicas take turns, and the second finds that it is done. */
    @Scheduled(cron = "{lgds.benchmarks.take}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void take() {
        take(LocalDate.now(clock).withDayOfMonth(1));
    }

    /** One thing a transaction, as none may last long; the month is there for readers when all are done. */
    void take(LocalDate month) {
        if (QuarkusTransaction.requiringNew().call(() -> isTaken(month))) {
            return;
        }
        var all = QuarkusTransaction.requiringNew().call(groups::now);
        QuarkusTransaction.requiringNew()
                .call(standing::entries)
                .forEach((of, entries) -> inTurn(month, () -> compute(month, of, all, entries)));
        inTurn(month, () -> stored.taken(month, clock.instant()));
    }

    /** Whoever comes after another replica, or after its own fall, does not touch what readers have. */
    private void inTurn(LocalDate month, Runnable step) {
        QuarkusTransaction.requiringNew().run(() -> {
            turns.take("benchmarks", List.of("all"));
            if (!isTaken(month)) {
                step.run();
            }
        });
    }

    private void compute(LocalDate month, Standing.Of of, List<Group> all, Map<String, Entry> entries) {
        stored.clear(month, of);
        stored.keep(month, of, Computing.of(month, all, entries, visit -> stored.before(month, of, visit)));
    }

    private boolean isTaken(LocalDate month) {
        return stored.month(LAST).filter(last -> !last.isBefore(month)).isPresent();
    }
}
