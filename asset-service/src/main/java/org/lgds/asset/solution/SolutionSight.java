package org.lgds.asset.solution;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import org.lgds.asset.council.KnownCouncil;
import org.lgds.kit.delta.Changes;
import org.lgds.kit.delta.ChangesFeed.Position;
import org.lgds.kit.lifecycle.AllowedActions;
import org.lgds.kit.list.Conditions;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.security.Caller;
import org.lgds.kit.security.Visibility;

/**
 * Solutions as this caller sees them: every council and LGDS know of all, others of none. What they cost is told in
 * figures to the council itself, LGDS and whom it consents to, else in bands.
 */
@RequestScoped
class SolutionSight {

    private final Caller caller;
    private final AllowedActions actions;
    private final EntityManager entities;

    SolutionSight(Caller caller, AllowedActions actions, EntityManager entities) {
        this.caller = caller;
        this.actions = actions;
        this.entities = entities;
    }

    /**
     * A solution this caller may read.
     *
     * @throws Problem 404 for one that is not there, or that they may not know of
     */
    Solution of(UUID id) {
        return Solution.<Solution>findByIdOptional(id)
                .filter(this::shows)
                .orElseThrow(() -> Problem.notFound("solution", id));
    }

    /**
     * A solution this caller may change; its council is held before any solution is, as vesting does.
     *
     * @throws Problem 403 for one of another council, and after its council's end
     */
    Solution ofOwn(UUID id) {
        var solution = of(id);
        caller.mustBeOf(solution.council);
        KnownCouncil.inBeing(solution.council);
        return solution;
    }

    SolutionView view(Solution solution) {
        return SolutionView.of(
                solution,
                showsInFull(solution),
                actions.of(SolutionResource.class, caller.isOf(solution.council) ? solution.actions() : Set.of()));
    }

    /** A council that lets others know its cost lets them know the present one, and of former ones the band. */
    CostView view(Solution solution, CostRecord record) {
        var own = showsInFull(solution);
        return CostView.of(record, own || solution.costsShared && record.isTheLatest(), own);
    }

    /** What this caller's copy must do; nothing for what they never saw. */
    Changes.Item<SolutionView> change(Solution solution) {
        return shows(solution) ? Changes.Item.upsert(solution.key(), view(solution)) : null;
    }

    List<Solution> list(SolutionQuery query, String after, int limit) {
        if (!knowsSolutions()) {
            return List.of();
        }
        KnownCouncil.mustBePlace(query.region(), query.councilType());
        return query.conditions()
                .and("id < %s", after == null ? null : UUID.fromString(after))
                .run(entities, Solution.class, "solution", "id desc", limit);
    }

    List<Solution> changed(String council, Position after, long before, int limit) {
        if (!knowsSolutions()) {
            return List.of();
        }
        return new Conditions()
                .and("council = %s", council)
                .andAll("(changed_in, id) > (%s, %s)", after.transaction(), UUID.fromString(after.key()))
                .and("changed_in < %s", before)
                .run(entities, Solution.class, "solution", "changed_in, id", limit);
    }

    List<CostRecord> costs(Solution solution, String after, int limit) {
        return new Conditions()
                .and("solution = %s", solution.id)
                .and("id < %s", after == null ? null : UUID.fromString(after))
                .run(entities, CostRecord.class, "cost_record", "id desc", limit);
    }

    boolean showsInFull(Solution solution) {
        return reach(solution).reaches(Visibility.COUNCIL);
    }

    private boolean shows(Solution solution) {
        return reach(solution).reaches(Visibility.SECTOR);
    }

    /** How much of it this caller sees. */
    Visibility reach(Solution solution) {
        return Visibility.of(caller, Set.of(solution.council));
    }

    private boolean knowsSolutions() {
        return Visibility.of(caller, Set.of()).reaches(Visibility.SECTOR);
    }
}
