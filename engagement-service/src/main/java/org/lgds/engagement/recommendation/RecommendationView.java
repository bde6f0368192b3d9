package org.lgds.engagement.recommendation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A recommendation as its council and LGDS read it, in answers and in events; nobody else does. */
public record RecommendationView(
        UUID id,
        UUID engagement,
        String council,
        UUID asset,
        String rationale,
        Recommendation.State state,
        Rejection.Code reasonCode,
        String reason,
        UUID adoption,
        Instant createdAt,
        Instant updatedAt,
        List<String> allowedActions) {

    static RecommendationView of(Recommendation recommendation, List<String> allowedActions) {
        return new RecommendationView(
                recommendation.id,
                recommendation.engagement,
                recommendation.council,
                recommendation.asset,
                recommendation.rationale,
                recommendation.state,
                recommendation.reasonCode,
                recommendation.reason,
                recommendation.adoption,
                recommendation.createdAt,
                recommendation.updatedAt,
                allowedActions);
    }
}
