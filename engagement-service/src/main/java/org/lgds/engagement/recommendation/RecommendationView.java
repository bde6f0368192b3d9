package org.lgds.engagement.recommendation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.lgds.engagement.asset.SecurityWarning;

/**
 * Advice to one council: an asset to adopt, a practice to follow or a minimum standard to meet. The council and LGDS alone
 * read it.
 *
 * @param kind what is recommended
 * @param asset id of the asset to adopt; absent where it is of another kind
 * @param practice the way of working to follow; absent where it is of another kind
 * @param standard id of the minimum standard to meet; absent where it is of another kind
 * @param rationale why it would help
 * @param reasonCode why the council will not follow it; absent unless it was rejected
 * @param reason why it was rejected or deferred, was accepted although its asset is deprecated, or came to nothing, in words
 * @param deferredUntil the day on which the council will decide; absent unless it is deferred
 * @param acceptedOn the day it was accepted; absent before
 * @param adoption id of the live adoption that implements it; absent before
 * @param evidence what the council says it has done
 * @param assetState {@code deprecated} or {@code retired} where the asset has become that since; absent otherwise
 * @param securityWarning what users of the asset are warned of, where a version of it was withdrawn for security
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
