package org.lgds.asset.solution;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import org.hibernate.Session;
import org.lgds.kit.event.Journal;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;
import org.lgds.kit.security.Caller;
import org.lgds.kit.version.Versions;

/**
 * Takes over what councils say of their solutions, one by one or many rows with a few statements, in a transaction of the
 * caller's. Suppliers are held first, then solutions in the order of their ids, so two systems that send the same rows
 * wait and do not deadlock.
 */
@RequestScoped
class SyncingSolutions {

    static final ProblemType TAKEN = new ProblemType("external-id-taken", 409, "The reference is another solution's");

    private final Caller caller;
    private final Versions versions;
    private final Journal journal;
    private final Event<SolutionChanged> changed;
    private final EntityManager entities;
    private final Clock clock;

    SyncingSolutions(
            Caller caller,
            Versions versions,
            Journal journal,
            Event<SolutionChanged> changed,
            EntityManager entities,
            Clock clock) {
        this.caller = caller;
        this.versions = versions;
        this.journal = journal;
        this.changed = changed;
        this.entities = entities;
        this.clock = clock;
    }

    /** What became of a row: the solution as it now is, or why it was refused. */
    record Outcome(Solution solution, boolean created, Problem refusal) {}

    /** Records a new solution. */
    Solution record(SolutionClaim claim) {
        return alone(null, claim);
    }

    /** Replaces what is said of a solution. */
    Solution put(Solution there, SolutionClaim claim) {
        return alone(there, claim);
    }

    /** Brings a solution into another phase, with all else as it was. */
    Solution move(Solution there, PhaseMove move) {
        return alone(there, SolutionClaim.of(there, move));
    }

    /** Adds a cost record, which is the solution's cost from now on. */
    CostRecord cost(Solution solution, NewCost wanted) {
        var written = new Written();
        var record = costs(solution, wanted.cost(), wanted.note());
        written.records.add(record);
        written.changes.add(SolutionChanged.of(solution));
        finish(written);
        return record;
    }

    void confirm(Solution solution) {
        journal.add(solution.confirm(caller.client(), clock.instant()));
        entities.flush();
        changed.fire(SolutionChanged.of(solution));
    }

    /** Applies the rows in the order given, each to the solution its external id names; a refused one harms no other. */
    List<Outcome> sync(List<BatchedSolution> rows) {
        var own =
                rows.stream().filter(row -> caller.isOf(row.claim().council())).toList();
        var references = references(own.stream().map(BatchedSolution::claim).toList());
        var solutions = locked(own);
        var written = new Written();
        var outcomes = rows.stream()
                .map(row -> outcome(row, references, solutions, written))
                .toList();
        finish(written);
        return outcomes;
    }

    private Outcome outcome(
            BatchedSolution row, References references, Map<BatchedSolution.Key, Solution> solutions, Written written) {
        try {
            caller.mustBeOf(row.claim().council());
            var there = solutions.get(row.key());
            mustMatch(there, row.ifMatch());
            var solution = apply(there, row.claim(), references.of(row.claim()), written);
            solutions.put(row.key(), solution);
            return new Outcome(solution, there == null, null);
        } catch (Problem refusal) {
            return new Outcome(null, false, refusal);
        }
    }

    private void mustMatch(Solution there, String condition) {
        if (condition == null) {
            return;
        }
        if (there == null) {
            throw Problem.of(ProblemType.STALE, "There is no solution yet that your If-Match could name.");
        }
        versions.mustMatch(there, condition);
    }

    private Solution alone(Solution there, SolutionClaim claim) {
        var terms = references(List.of(claim)).of(claim);
        mustBeFree(there, claim);
        var written = new Written();
        var solution = apply(there, claim, terms, written);
        finish(written);
        return solution;
    }

    private Solution apply(Solution there, SolutionClaim claim, Terms terms, Written written) {
        var solution = there == null ? Solution.of(claim.council()) : there;
        var before = there == null ? null : SolutionChanged.of(there);
        var event = solution.claim(claim, terms, caller.client(), clock.instant());
        if (event != null) {
            journal.add(event);
        }
        var costsOther = claim.cost() != null && !claim.cost().equals(solution.cost());
        if (costsOther) {
            written.records.add(costs(solution, claim.cost(), null));
        }
        if (there == null) {
            solution.persist();
        }
        if (event != null || costsOther) {
            written.changes.add(before == null ? SolutionChanged.of(solution) : before);
            written.changes.add(SolutionChanged.of(solution));
        }
        return solution;
    }

    private CostRecord costs(Solution solution, Cost cost, String note) {
        var now = clock.instant();
        journal.add(solution.costs(cost, caller.client(), now));
        return CostRecord.of(solution, cost, note, now);
    }

    /** What a transaction wrote that follows its solutions: their cost records, and whom they concern. */
    private static final class Written {

        private final List<CostRecord> records = new ArrayList<>();
        private final Set<SolutionChanged> changes = new LinkedHashSet<>();
    }

    /** Cost records are written together, after the solutions; then those who look again find what is new. */
    private void finish(Written written) {
        written.records.forEach(record -> record.persist());
        entities.flush();
        written.changes.forEach(changed::fire);
    }

    private References references(List<SolutionClaim> claims) {
        return new References(claims, caller, LocalDate.now(clock));
    }

    private static void mustBeFree(Solution there, SolutionClaim claim) {
        if (claim.externalId() == null || there != null && claim.externalId().equals(there.externalId)) {
            return;
        }
        Solution.ofSystem(claim.council(), claim.externalId()).ifPresent(other -> {
            throw Problem.of(
                            TAKEN,
                            "Your solution %s has the external id %s; change that one, or give another.",
                            other.id,
                            claim.externalId())
                    .with("solution", other.id);
        });
    }

    private Map<BatchedSolution.Key, Solution> locked(List<BatchedSolution> rows) {
        return entities.unwrap(Session.class)
                .createNativeQuery("""
                        select s.* from solution s join (
                            select distinct council, external_id from unnest(cast(?1 as text[]), cast(?2 as text[]))
                                as key (council, external_id)) key
                            on s.council = key.council and s.external_id = key.external_id
                        order by s.id for update of s""", Solution.class)
                .setParameter(1, rows.stream().map(row -> row.key().council()).toArray(String[]::new))
                .setParameter(
                        2, rows.stream().map(row -> row.key().externalId()).toArray(String[]::new))
                .getResultStream()
                .collect(Collectors.toMap(
                        solution -> new BatchedSolution.Key(solution.council, solution.externalId),
                        solution -> solution));
    }
}
