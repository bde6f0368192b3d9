package org.lgds.asset.solution;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import org.hibernate.Session;
import org.lgds.kit.data.Turns;
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
    private final Turns turns;
    private final EntityManager entities;
    private final Clock clock;

    SyncingSolutions(
            Caller caller, Versions versions, Journal journal, Turns turns, EntityManager entities, Clock clock) {
        this.caller = caller;
        this.versions = versions;
        this.journal = journal;
        this.turns = turns;
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
        var record = price(solution, wanted.cost(), wanted.note());
        finish(List.of(record));
        return record;
    }

    void confirm(Solution solution) {
        journal.add(solution.confirm(caller.client(), clock.instant()));
    }

    /** Applies the rows in the order given, each to the solution its external id names; a refused one harms no other. */
    List<Outcome> sync(List<BatchedSolution> rows) {
        var own =
                rows.stream().filter(row -> caller.isOf(row.claim().council())).toList();
        turns.take("solutions", own.stream().map(row -> row.claim().council()).toList());
        var references = references(own.stream().map(BatchedSolution::claim).toList());
        var solutions = locked(own);
        var costs = new ArrayList<CostRecord>();
        var outcomes = rows.stream()
                .map(row -> outcome(row, references, solutions, costs))
                .toList();
        finish(costs);
        return outcomes;
    }

    private Outcome outcome(
            BatchedSolution row,
            References references,
            Map<BatchedSolution.Key, Solution> solutions,
            List<CostRecord> costs) {
        try {
            caller.mustBeOf(row.claim().council());
            var there = solutions.get(row.key());
            versions.mustMatch(there, row.ifMatch());
            var solution = apply(there, row.claim(), references.of(row.claim()), costs);
            solutions.put(row.key(), solution);
            return new Outcome(solution, there == null, null);
        } catch (Problem refusal) {
            return new Outcome(null, false, refusal);
        }
    }

    private Solution alone(Solution there, SolutionClaim claim) {
        var terms = references(List.of(claim)).of(claim);
        mustBeFree(there, claim);
        var costs = new ArrayList<CostRecord>();
        var solution = apply(there, claim, terms, costs);
        finish(costs);
        return solution;
    }

    private Solution apply(Solution there, SolutionClaim claim, Terms terms, List<CostRecord> costs) {
        var solution = there == null ? Solution.of(claim.council()) : there;
        var event = solution.claim(claim, terms, caller.client(), clock.instant());
        if (event != null) {
            journal.add(event);
        }
        if (claim.cost() != null && !claim.cost().equals(solution.cost())) {
            costs.add(price(solution, claim.cost(), null));
        }
        if (there == null) {
            solution.persist();
        }
        return solution;
    }

    private CostRecord price(Solution solution, Cost cost, String note) {
        var now = clock.instant();
        journal.add(solution.costs(cost, caller.client(), now));
        return CostRecord.of(solution, cost, note, now);
    }

    /** Cost records are written together, after the solutions. */
    private void finish(List<CostRecord> costs) {
        costs.forEach(record -> record.persist());
        entities.flush();
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
                        order by s.id for no key update of s""", Solution.class)
                .setParameter(1, rows.stream().map(row -> row.key().council()).toArray(String[]::new))
                .setParameter(
                        2, rows.stream().map(row -> row.key().externalId()).toArray(String[]::new))
                .getResultStream()
                .collect(Collectors.toMap(
                        solution -> new BatchedSolution.Key(solution.council, solution.externalId),
                        solution -> solution));
    }
}
