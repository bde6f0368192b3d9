package org.lgds.engagement.request;

import java.time.Clock;
import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lgds.kit.problem.Problem;

/**
 * Why a request has to wait, and the day on which it is looked at again.
 *
 * @param until the day on which it is looked at again: after today, and within five years
 */
@Schema(name = "RequestDeferral")
public record Deferral(
        @NotBlank @Size(max = 2000) String reason, @NotNull LocalDate until) {

    private static final int MOST_YEARS = 5;

    /** Throws {@link Problem} 400 for a day that is not after today, or years away. */
    void mustEndAfterToday(Clock clock) {
        var today = LocalDate.now(clock);
        if (!until.isAfter(today) || until.isAfter(today.plusYears(MOST_YEARS))) {
            throw Problem.invalidBody(
                    "/until",
                    "Name a day after today and within %d years, on which it is looked at again.",
                    MOST_YEARS);
        }
    }
}
