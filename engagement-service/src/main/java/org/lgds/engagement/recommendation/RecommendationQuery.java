package org.lgds.engagement.recommendation;

import java.util.UUID;

import org.jboss.resteasy.reactive.RestQuery;

/** Filters of the list of recommendations. */
public record RecommendationQuery(
        @RestQuery String council,
        @RestQuery UUID asset,
        @RestQuery UUID engagement,
        @RestQuery Recommendation.State state) {}
