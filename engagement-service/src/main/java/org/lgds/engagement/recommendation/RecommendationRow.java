package org.lgds.engagement.recommendation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A recommendation as one line of a spreadsheet. */
public record RecommendationRow(
        UUID id,
        UUID engagement,
        String council,
        Recommendation.Subject kind,
        UUID asset,
        String practice,
        String practiceUrl,
        UUID standard,
        Recommendation.State state,
        Rejection.Code reasonCode,
        String reason,
        LocalDate deferredUntil,
        LocalDate acceptedOn,
        UUID adoption,
        String evidence,
        String evidenceUrl,
        String assetState,
        String withdrawnVersion,
        Instant createdAt,
        Instant updatedAt) {

    static RecommendationRow of(Recommendation recommendation) {
        var evidence = recommendation.evidence;
        var warning = recommendation.securityWarning;
        return new RecommendationRow(
                recommendation.id,
                recommendation.engagement,
                recommendation.council,
                recommendation.kind,
                recommendation.asset,
                recommendation.practice,
                recommendation.practiceUrl,
                recommendation.standard,
                recommendation.state,
                recommendation.reasonCode,
                recommendation.reason,
                recommendation.deferredUntil,
                recommendation.acceptedOn,
                recommendation.adoption,
                evidence == null ? null : evidence.text(),
                evidence == null ? null : evidence.url(),
                recommendation.assetState,
                warning == null ? null : warning.version(),
                recommendation.createdAt,
                recommendation.updatedAt);
    }
}
