package org.lgds.engagement.measure;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import org.lgds.kit.problem.Problem;

/**
 * Days from {@code start} to the one before {@code end}.
 *
 * @param start the first day
 * @param end the first day after it
 */
@Embeddable
public record Period(
        @NotNull @Column(name = "period_start") LocalDate start,
        @NotNull @Column(name = "period_end") LocalDate end) {

    void mustBeSome(String pointer) {
        if (start != null && end != null && !start.isBefore(end)) {
            throw Problem.invalidBody(pointer, "A period ends after it starts: its end is the first day after it.");
        }
    }

    /** True if every day of the other is one of this. */
    boolean covers(Period other) {
        return !other.start.isBefore(start) && !other.end.isAfter(end);
    }
}
