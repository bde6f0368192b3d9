package org.lgds.engagement.advisor;

import java.time.LocalDate;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;

/**
 * Days on which an advisor is away; nobody is told why.
 *
 * @param from the first day they are away
 * @param until the first day they are back
 */
public record NewLeave(@NotNull LocalDate from, @NotNull LocalDate until) {

    @AssertTrue(message = "from must be before until, and both between 2000 and 2100")
    boolean isOfItsPeriod() {
        return from == null || until == null || Days.isPeriod(from, until);
    }
}
