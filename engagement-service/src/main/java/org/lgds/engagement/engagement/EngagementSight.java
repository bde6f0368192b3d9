package org.lgds.engagement.engagement;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import org.lgds.engagement.council.KnownCouncil;
import org.lgds.engagement.council.OwnPeople;
import org.lgds.kit.lifecycle.AllowedActions;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.security.Caller;

/** Engagements as this caller sees them: they are their council's and LGDS's alone. */
@RequestScoped
class EngagementSight {

    private final Caller caller;
    private final AllowedActions actions;
    private final EntityManager entities;

    EngagementSight(Caller caller, AllowedActions actions, EntityManager entities) {
        this.caller = caller;
        this.actions = actions;
        this.entities = entities;
    }

    /**
     * An engagement this caller may read.
     *
     * @throws Problem 404 for one that is not there, or that they may not know of
     */
    Engagement of(UUID id) {
        return Engagement.find(id)
                .filter(engagement -> caller.sees(engagement.council))
                .orElseThrow(() -> Problem.notFound("engagement", id));
    }

    /** An engagement of this caller's own council, which is there to act. */
    Engagement ofOwn(UUID id) {
        var engagement = of(id);
        caller.mustBeOf(engagement.council);
        KnownCouncil.inBeing(engagement.council);
        return engagement;
    }

    EngagementView view(Engagement engagement) {
        var possible = engagement.actions(caller.isOf(engagement.council));
        return EngagementView.of(engagement, actions.of(EngagementResource.class, possible));
    }

    /** Newest first. */
    List<Engagement> list(EngagementQuery query, String after, int limit) {
        return OwnPeople.rowsFor(caller)
                .and("council = %s", query.council())
                .and("state = %s", query.state())
                .and("id < %s", after == null ? null : UUID.fromString(after))
                .run(entities, Engagement.class, "engagement", "id desc", limit);
    }
}
