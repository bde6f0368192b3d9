package org.lgds.council.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What is to be said of an assessment, its answers aside.
 *
 * @param council code of the council it is of, such as LDS
 * @param framework the framework's version, such as lgds-dmf/1.0.0
 * @param state where it stands
 * @param assurance how far the result is checked
 * @param round 1, and one more each time it was returned to the council
 * @param signedOff true while the accountable officer's signature holds; a changed answer takes it away
 * @param signedAt when it was signed, in UTC; absent before
 * @param submittedAt when it was last submitted, in UTC; absent before
 * @param provisionalAt when the provisional result was issued, in UTC; absent before
 * @param respondBy the last day on which the council may contest the provisional result
 * @param finalisedAt when the result became final, in UTC; absent before
 * @param prefilledFrom id of the assessment whose answers were taken over; absent if none were
 * @param result what it came to; absent before there is a result that the caller may see
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
