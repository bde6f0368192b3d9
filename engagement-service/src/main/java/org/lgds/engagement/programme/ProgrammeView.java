package org.lgds.engagement.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A programme as whoever may see it reads it, in answers and in events: a planned one LGDS, any other anyone. */
public record ProgrammeView(
        UUID id,
        String title,
        int round,
        String summary,
        long budget,
        int priceBase,
        LocalDate opensOn,
        LocalDate closesOn,
        List<Criterion> criteria,
        Rules rules,
        int minCouncils,
        int maxLed,
        int maxScore,
        int spreadLimit,
        int finalShare,
        Programme.State state,
        Instant createdAt,
        Instant updatedAt,
        List<String> allowedActions) {

    static ProgrammeView of(Programme programme, List<String> allowedActions) {
        return new ProgrammeView(
                programme.id,
                programme.title,
                programme.round,
                programme.summary,
                programme.budget,
                programme.priceBase,
                programme.opensOn,
                programme.closesOn,
                programme.criteria,
                programme.rules,
                programme.minCouncils,
                programme.maxLed,
                programme.maxScore,
                programme.spreadLimit,
                programme.finalShare,
                programme.state,
                programme.createdAt,
                programme.updatedAt,
                allowedActions);
    }
}
