package org.lgds.council.assessment;

import java.time.Instant;
import java.util.UUID;

/** What is to be said of an assessment, its answers aside. */
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
        Instant finalisedAt,
        UUID prefilledFrom,
        ScoreView result,
        Instant createdAt,
        Instant updatedAt) {

    static AssessmentFacts of(Assessment assessment) {
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
                assessment.finalisedAt,
                assessment.prefilledFrom,
                assessment.result,
                assessment.createdAt,
                assessment.updatedAt);
    }
}
