package org.lgds.engagement.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;

/** A programme as a line of a spreadsheet; of the criteria, code and weight. */
public record ProgrammeRow(
        UUID id,
        String title,
        int round,
        Programme.State state,
        long budget,
        int priceBase,
        LocalDate opensOn,
        LocalDate closesOn,
        String criteria,
        int minCouncils,
        int maxLed,
        int maxScore,
        int spreadLimit,
        int finalShare,
        Instant updatedAt) {

    static ProgrammeRow of(Programme programme) {
        return new ProgrammeRow(
                programme.id,
                programme.title,
                programme.round,
                programme.state,
                programme.budget,
                programme.priceBase,
                programme.opensOn,
                programme.closesOn,
                programme.criteria.stream()
                        .map(criterion -> criterion.code() + " " + criterion.weight())
                        .collect(Collectors.joining(", ")),
                programme.minCouncils,
                programme.maxLed,
                programme.maxScore,
                programme.spreadLimit,
                programme.finalShare,
                programme.updatedAt);
    }
}
