package org.lgds.engagement.request;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import org.lgds.engagement.council.KnownCouncil;
import org.lgds.engagement.council.OwnPeople;
import org.lgds.kit.lifecycle.AllowedActions;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.security.Caller;

/** Requests as this caller sees them: they are their council's and LGDS's alone. */
@RequestScoped
class EngagementRequestSight {

    private final Caller caller;
    private final AllowedActions actions;
    private final EntityManager entities;

    EngagementRequestSight(Caller caller, AllowedActions actions, EntityManager entities) {
        this.caller = caller;
        this.actions = actions;
        this.entities = entities;
    }

    /**
     * A request this caller may read.
     *
     * @throws Problem 404 for one that is not there, or that they may not know of
     */
    EngagementRequest of(UUID id) {
        return EngagementRequest.find(id)
                .filter(request -> caller.sees(request.council))
                .orElseThrow(() -> Problem.notFound("engagement request", id));
    }

    /** A request of this caller's own council, which is there to act. */
    EngagementRequest ofOwn(UUID id) {
        var request = of(id);
        caller.mustBeOf(request.council);
        KnownCouncil.inBeing(request.council);
        return request;
    }

    EngagementRequestView view(EngagementRequest request) {
        var possible = request.actions(caller.isOf(request.council));
        return EngagementRequestView.of(request, actions.of(EngagementRequestResource.class, possible));
    }

    /** Newest first. */
    List<EngagementRequest> list(EngagementRequestQuery query, String after, int limit) {
        return OwnPeople.rowsFor(caller)
                .and("council = %s", query.council())
                .and("state = %s", query.state())
                .and("id < %s", after == null ? null : UUID.fromString(after))
                .run(entities, EngagementRequest.class, "engagement_request", "id desc", limit);
    }
}
