package org.lgds.asset.reusecheck;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import org.lgds.kit.delta.Changes;
import org.lgds.kit.delta.ChangesFeed.Position;
import org.lgds.kit.lifecycle.AllowedActions;
import org.lgds.kit.list.Conditions;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.security.Caller;

/** Checks as this caller sees them: those of their own councils and their predecessors and, for LGDS, all. */
@RequestScoped
class ReuseCheckSight {

    private final Caller caller;
    private final AllowedActions actions;
    private final EntityManager entities;

    ReuseCheckSight(Caller caller, AllowedActions actions, EntityManager entities) {
        this.caller = caller;
        this.actions = actions;
        this.entities = entities;
    }

    /**
     * A check this caller may read.
     *
     * @throws Problem 404 for one that is not there, or that they may not know of
     */
    ReuseCheck of(UUID id) {
        return ReuseCheck.<ReuseCheck>findByIdOptional(id)
                .filter(check -> caller.sees(check.council))
                .orElseThrow(() -> Problem.notFound("reuse check", id));
    }

    ReuseCheckView view(ReuseCheck check) {
        return ReuseCheckView.of(check, actions.of(ReuseCheckResource.class, Set.of()));
    }

    /** What this caller's copy must do; a check is never taken back. */
    Changes.Item<ReuseCheckView> change(ReuseCheck check) {
        return Changes.Item.upsert(check.key(), view(check));
    }

    List<ReuseCheck> list(ReuseCheckQuery query, String after, int limit) {
        return visible(query)
                .and("id < %s", after == null ? null : UUID.fromString(after))
                .run(entities, ReuseCheck.class, "reuse_check", "id desc", limit);
    }

    List<ReuseCheck> changed(ReuseCheckQuery query, Position after, long before, int limit) {
        return visible(query)
                .andAll("(changed_in, id) > (%s, %s)", after.transaction(), UUID.fromString(after.key()))
                .and("changed_in < %s", before)
                .run(entities, ReuseCheck.class, "reuse_check", "changed_in, id", limit);
    }

    private Conditions visible(ReuseCheckQuery query) {
        return query.conditions()
                .and(
                        "council = any(cast(%s as text[]))",
                        caller.seesAllCouncils()
                                ? null
                                : caller.readableCouncils().toArray(new String[0]));
    }
}
