package org.lgds.council.performance;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import org.lgds.kit.data.Turns;
import org.lgds.kit.event.Journal;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.security.Caller;
import org.lgds.kit.version.Versions;

/**
 * Takes over what councils' systems tell of their services: many rows with a few statements, in a transaction of the
 * caller's. Rows are locked in the order of their keys and a council's batches take turns, so two systems that send the same
 * rows wait and do not deadlock.
 */
@RequestScoped
class SyncingPerformance {

    private final Caller caller;
    private final Versions versions;
    private final Journal journal;
    private final Turns turns;
    private final EntityManager entities;
    private final Clock clock;

    SyncingPerformance(
            Caller caller, Versions versions, Journal journal, Turns turns, EntityManager entities, Clock clock) {
        this.caller = caller;
        this.versions = versions;
        this.journal = journal;
        this.turns = turns;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * What became of a row: the record as it now is, or why it was refused. Of one that a batch tells nothing new of, the
     * record has its id and version alone.
     */
    record Outcome(ServicePerformance performance, boolean created, Problem refusal) {}

    /** The client and person of this request, as who tells it. */
    Submitter submitter() {
        return new Submitter(caller.client(), caller.subject());
    }

    /** Applies the rows in the order given; a refused one harms no other. */
    List<Outcome> sync(List<BatchedFigures> rows) {
        var councils = caller.councils();
        var own = rows.stream().filter(row -> councils.contains(row.council())).toList();
        // Who writes one row never holds a key while it waits for another.
        if (rows.size() > 1) {
            turns.take("performance", own.stream().map(BatchedFigures::council).toList());
        }
        var unit = new Unit(councils, Referred.by(own, entities));
        var outcomes = rows.stream().map(unit::outcome).toList();
        entities.flush();
        unit.added.insert(entities);
        return outcomes;
    }

    /** One run over some rows. */
    private final class Unit {

        private final Set<String> councils;
        private final Referred known;
        private final AddedRecords added = new AddedRecords();
        private final Submitter by = submitter();
        private final Instant now = clock.instant();
        private final LocalDate today = LocalDate.now(clock);

        Unit(Set<String> councils, Referred known) {
            this.councils = councils;
            this.known = known;
        }

        Outcome outcome(BatchedFigures row) {
            try {
                if (!councils.contains(row.council())) {
                    caller.mustBeOf(row.council());
                }
                return apply(row);
            } catch (Problem refusal) {
                return new Outcome(null, false, refusal);
            }
        }

        private Outcome apply(BatchedFigures row) {
            var key = row.key();
            var council = known.council(key);
            known.mustBeKnown(key);
            var same = known.unchanged().get(key);
            var there = same == null ? known.present(key) : same;
            versions.mustMatch(there, row.ifMatch());
            council.mustHaveBeen(key, today);
            if (same != null) {
                return new Outcome(same, false, null);
            }
            var performance = there == null ? ServicePerformance.of(key) : there;
            performance.report(row.told(), by, now).ifPresent(journal::add);
            if (there == null) {
                added.add(performance);
                known.hold(performance);
            }
            return new Outcome(performance, there == null, null);
        }
    }
}
