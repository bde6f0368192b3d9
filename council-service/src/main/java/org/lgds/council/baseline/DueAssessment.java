package org.lgds.council.baseline;

import java.time.LocalDate;
import java.util.UUID;

import org.lgds.council.assessment.Assessment;

/**
 * A council that took over from others and has no result of its own yet.
 *
 * @param council the council's code, such as LDS
 * @param name its name
 * @param vestedOn the day it took over from its predecessors
 * @param assessmentDueBy the last day on which that is expected
 * @param overdue true after that day
 * @param openAssessment id of the assessment it has begun; absent where it has not
 * @param openState where the assessment it has begun stands; absent where it has not
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
