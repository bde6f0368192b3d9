package org.lgds.asset.adoption;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import org.lgds.asset.usage.Counting;
import org.lgds.kit.data.Turns;
import org.lgds.kit.event.Journal;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.security.Caller;
import org.lgds.kit.version.Versions;

/**
 * Takes over what a council's system says of its adoptions: many rows with a few statements, in a transaction of the
 * caller's. Rows are locked in the order of their keys and a council's batches take turns, so two systems that send the same
 * rows wait and do not deadlock.
 */
@RequestScoped
class SyncingAdoptions {

    private final Caller caller;
    private final Versions versions;
    private final Journal journal;
    private final CountingBenefits benefits;
    private final Counting counting;
    private final Turns turns;
    private final EntityManager entities;
    private final Clock clock;

    SyncingAdoptions(
            Caller caller,
            Versions versions,
            Journal journal,
            CountingBenefits benefits,
            Counting counting,
            Turns turns,
            EntityManager entities,
            Clock clock) {
        this.caller = caller;
        this.versions = versions;
        this.journal = journal;
        this.benefits = benefits;
        this.counting = counting;
        this.turns = turns;
        this.entities = entities;
        this.clock = clock;
    }

    /** What became of a row: the adoption as it now is, or why it was refused. */
    record Outcome(Adoption adoption, boolean created, boolean changed, Problem refusal) {}

    /** Applies the rows in the order given and counts what they change; a refused one harms no other. */
    List<Outcome> sync(List<BatchedClaim> rows) {
        return sync(rows, List.of());
    }

    /** The same with what was counted before in the same transaction: it is counted once, at the end. */
    List<Outcome> sync(List<BatchedClaim> rows, List<Counting.Step> before) {
        // Who writes one row never holds a key while it waits for another.
        if (rows.size() > 1) {
            turns.take(
                    "adoptions",
                    rows.stream()
                            .map(BatchedClaim::council)
                            .filter(caller::isOf)
                            .toList());
        }
        var unit = new Unit(rows);
        unit.steps.addAll(before);
        var outcomes = rows.stream().map(unit::outcome).toList();
        entities.flush();
        benefits.assess(unit.wentLive);
        counting.count(unit.steps);
        return outcomes;
    }

    /** One run over some rows. */
    private final class Unit {

        private final Map<String, Told> told = new HashMap<>();
        private final List<Counting.Step> steps = new ArrayList<>();
        private final CountingBenefits.WentLive wentLive = new CountingBenefits.WentLive();
        private final Referred known;

        Unit(List<BatchedClaim> rows) {
            var councils = caller.councils();
            councils.forEach(council -> told.put(council, Told.bySystem(caller, council, clock)));
            known = new Referred(
                    rows.stream()
                            .filter(row -> councils.contains(row.council()))
                            .toList(),
                    caller,
                    entities);
        }

        Outcome outcome(BatchedClaim row) {
            try {
                if (!told.containsKey(row.council())) {
                    caller.mustBeOf(row.council());
                }
                return apply(row);
            } catch (Problem refusal) {
                return new Outcome(null, false, false, refusal);
            }
        }

        private Outcome apply(BatchedClaim row) {
            var pair = known.pair(row);
            var adoptable = known.adoptable(pair);
            var there = known.present(pair);
            versions.mustMatch(there, row.ifMatch());
            var opens = there == null || !there.isOpen() && row.stage().isOpen();
            known.writeWhatIsFreed(pair, row.name());
            var adoption = opens ? Adoption.of(pair.council(), pair.asset()) : there;
            var counted = Counted.of(adoption);
            var wasOpen = adoption.isOpen();
            var name = known.nameOf(adoption);
            var events = adoption.claim(row.claim(), adoptable, told.get(pair.council()));
            if (opens) {
                adoption.persist();
                known.hold(adoption);
            }
            known.applied(adoption, name, wasOpen);
            events.forEach(journal::add);
            wentLive.add(adoption, adoptable.asset(), events);
            steps.add(counted.to(adoption));
            return new Outcome(adoption, opens, !events.isEmpty(), null);
        }
    }
}
