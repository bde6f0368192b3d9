package org.lgds.engagement.recommendation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.lgds.engagement.asset.SecurityWarning;

/**
 * A recommendation as its council and LGDS read it, in answers and in events; nobody else does.
 *
 * @param assetState what became of the asset since, deprecated or retired
 * @param securityWarning that a version of the asset was withdrawn
 */
public record RecommendationView(
        UUID id,
        UUID engagement,
        String council,
        String proposedSuccessor,
        Recommendation.Subject kind,
        UUID asset,
        Practice practice,
        UUID standard,
        String rationale,
        Recommendation.State state,
        Rejection.Code reasonCode,
        String reason,
        LocalDate deferredUntil,
        LocalDate acceptedOn,
        UUID adoption,
        Evidence evidence,
        String assetState,
        SecurityWarning securityWarning,
        Instant createdAt,
        Instant updatedAt,
        List<String> allowedActions) {

    static RecommendationView of(Recommendation recommendation, List<String> allowedActions) {
        return new RecommendationView(
                recommendation.id,
                recommendation.engagement,
                recommendation.council,
                recommendation.proposedSuccessor,
                recommendation.kind,
                recommendation.asset,
                recommendation.practice == null
                        ? null
                        : new Practice(recommendation.practice, recommendation.practiceUrl),
                recommendation.standard,
                recommendation.rationale,
                recommendation.state,
                recommendation.reasonCode,
                recommendation.reason,
                recommendation.deferredUntil,
                recommendation.acceptedOn,
                recommendation.adoption,
                recommendation.evidence,
                recommendation.assetState,
                recommendation.securityWarning,
                recommendation.createdAt,
                recommendation.updatedAt,
                allowedActions);
    }
}
