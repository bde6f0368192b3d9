package org.lgds.council.baseline;

import java.time.LocalDate;
import java.util.UUID;

import org.lgds.council.assessment.Assessment;

/**
 * A council that took over from others and has no result of its own yet.
 *
 * @param assessmentDueBy the last day on which that is expected
 * @param overdue true after that day
 * @param openAssessment the one it has begun, with its state; absent where it has not
 */
public record DueAssessment(
        String council,
        String name,
        LocalDate vestedOn,
        LocalDate assessmentDueBy,
        boolean overdue,
        UUID openAssessment,
        Assessment.State openState) {

    String key() {
        return assessmentDueBy + " " + council;
    }
}
