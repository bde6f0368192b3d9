package org.lgds.council.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What is to be said of an assessment, its answers aside.
 *
 * @param respondBy the last day on which the council may contest the provisional result
 */
public record AssessmentFacts(
        UUID id,
        String council,
        String framework,
        Assessment.State state,
        Assurance assurance,
        int round,
        boolean signedOff,
        Instant signedAt,
        Instant submittedAt,
        Instant provisionalAt,
        LocalDate respondBy,
        Instant finalisedAt,
        UUID prefilledFrom,
        ScoreView result,
        Instant createdAt,
        Instant updatedAt) {

    static AssessmentFacts of(Assessed assessment) {
        return new AssessmentFacts(
                assessment.id,
                assessment.council,
                assessment.framework,
                assessment.state,
                assessment.assurance,
                assessment.round,
                assessment.signedBy != null,
                assessment.signedAt,
                assessment.submittedAt,
                assessment.provisionalAt,
                assessment.respondBy,
                assessment.finalisedAt,
                assessment.prefilledFrom,
                assessment.result,
                assessment.createdAt,
                assessment.updatedAt);
    }
}
