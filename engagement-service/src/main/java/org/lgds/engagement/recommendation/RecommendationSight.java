package org.lgds.engagement.recommendation;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import org.lgds.engagement.council.KnownCouncil;
import org.lgds.engagement.council.OwnPeople;
import org.lgds.kit.lifecycle.AllowedActions;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.security.Caller;

/** Recommendations as this caller sees them: they are their council's and LGDS's alone. */
@RequestScoped
class RecommendationSight {

    private final Caller caller;
    private final AllowedActions actions;
    private final EntityManager entities;

    RecommendationSight(Caller caller, AllowedActions actions, EntityManager entities) {
        this.caller = caller;
        this.actions = actions;
        this.entities = entities;
    }

    /**
     * A recommendation this caller may read.
     *
     * @throws Problem 404 for one that is not there, or that they may not know of
     */
    Recommendation of(UUID id) {
        return Recommendation.find(id)
                .filter(recommendation -> caller.sees(recommendation.council))
                .orElseThrow(() -> Problem.notFound("recommendation", id));
    }

    /** A recommendation of this caller's own council, which is there to act. */
    Recommendation ofOwn(UUID id) {
        var recommendation = of(id);
        caller.mustBeOf(recommendation.council);
        KnownCouncil.inBeing(recommendation.council);
        return recommendation;
    }

    RecommendationView view(Recommendation recommendation) {
        var possible = recommendation.actions(caller.isOf(recommendation.council));
        return RecommendationView.of(recommendation, actions.of(RecommendationResource.class, possible));
    }

    /** Newest first. */
    List<Recommendation> list(RecommendationQuery query, String after, int limit) {
        return OwnPeople.rowsFor(caller)
                .and("council = %s", query.council())
                .and("asset = %s", query.asset())
                .and("engagement = %s", query.engagement())
                .and("state = %s", query.state())
                .and("id < %s", after == null ? null : UUID.fromString(after))
                .run(entities, Recommendation.class, "recommendation", "id desc", limit);
    }
}
