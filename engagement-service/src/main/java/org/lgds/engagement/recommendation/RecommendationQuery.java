package org.lgds.engagement.recommendation;

import java.util.UUID;

import org.jboss.resteasy.reactive.RestQuery;
import org.lgds.kit.list.Conditions;

/** Filters of the list of recommendations. */
public record RecommendationQuery(
        @RestQuery String council,
        @RestQuery UUID asset,
        @RestQuery UUID engagement,
        @RestQuery Recommendation.State state) {

    Conditions conditions() {
        return new Conditions()
                .and("council = %s", council)
                .and("asset = %s", asset)
                .and("engagement = %s", engagement)
                .and("state = %s", state);
    }
}
