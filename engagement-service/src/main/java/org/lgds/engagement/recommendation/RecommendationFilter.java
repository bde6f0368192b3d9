package org.lgds.engagement.recommendation;

import java.util.UUID;

import org.jboss.resteasy.reactive.RestQuery;
import org.lgds.engagement.council.CouncilRows;
import org.lgds.kit.list.Conditions;
import org.lgds.kit.security.Caller;

/** What a list of recommendations may be narrowed by. */
public record RecommendationFilter(
        @RestQuery String council,
        @RestQuery UUID asset,
        @RestQuery UUID engagement,
        @RestQuery Recommendation.State state) {

    Conditions seenBy(Caller caller) {
        return CouncilRows.seenBy(caller)
                .and("council = :council", "council", council)
                .and("asset = :asset", "asset", asset)
                .and("engagement = :engagement", "engagement", engagement)
                .and("state = :state", "state", state);
    }
}
