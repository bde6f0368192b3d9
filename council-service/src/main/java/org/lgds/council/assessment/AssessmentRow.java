package org.lgds.council.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * An assessment as one line of a spreadsheet, without the people who did its steps.
 *
 * @param levels of the dimensions, {@code silo 1, data 4}; absent before the provisional result
 */
public record AssessmentRow(
        UUID id,
        String council,
        String framework,
        Assessment.State state,
        Assurance assurance,
        int round,
        boolean signedOff,
        Instant submittedAt,
        Instant provisionalAt,
        LocalDate respondBy,
        Instant finalisedAt,
        BigDecimal score,
        BigDecimal confidence,
        Integer level,
        BigDecimal agreementRate,
        String levels,
        Instant createdAt,
        Instant updatedAt) {

    static AssessmentRow of(Assessment assessment) {
        var result = assessment.result;
        return new AssessmentRow(
                assessment.id,
                assessment.council,
                assessment.framework,
                assessment.state,
                assessment.assurance,
                assessment.round,
                assessment.signedBy != null,
                assessment.submittedAt,
                assessment.provisionalAt,
                assessment.respondBy,
                assessment.finalisedAt,
                result == null ? null : result.score(),
                result == null ? null : result.confidence(),
                result == null ? null : result.level(),
                result == null ? null : result.agreementRate(),
                result == null ? null : levels(result),
                assessment.createdAt,
                assessment.updatedAt);
    }

    private static String levels(ScoreView result) {
        return result.dimensions().stream()
                .filter(dimension -> dimension.level() != null)
                .map(dimension -> dimension.id() + " " + dimension.level())
                .collect(Collectors.joining(", "));
    }
}
