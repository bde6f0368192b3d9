package org.lgds.engagement.application;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;

import org.lgds.engagement.programme.Phase;

/** An application as a line of a spreadsheet. */
public record ApplicationRow(
        UUID id,
        UUID programme,
        UUID project,
        String council,
        String councils,
        String title,
        Phase phase,
        String services,
        Long amount,
        LocalDate startsOn,
        LocalDate endsOn,
        Instant submittedAt,
        ApplicationState state,
        String reason,
        BigDecimal score,
        Integer scorers,
        Instant updatedAt) {

    static ApplicationRow of(ApplicationView view) {
        return new ApplicationRow(
                view.id(),
                view.programme(),
                view.project(),
                view.council(),
                String.join(" ", view.councils()),
                view.title(),
                view.phase(),
                view.services().stream().map(Object::toString).collect(Collectors.joining(" ")),
                view.amount(),
                view.startsOn(),
                view.endsOn(),
                view.submittedAt(),
                view.state(),
                view.reason(),
                view.score() == null ? null : view.score().mean(),
                view.score() == null ? null : view.score().members(),
                view.updatedAt());
    }
}
