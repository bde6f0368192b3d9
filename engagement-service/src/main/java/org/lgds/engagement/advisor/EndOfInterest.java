package org.lgds.engagement.advisor;

import java.time.LocalDate;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * The end of an interest, and why.
 *
 * @param until the first day on which it does not hold any more
 * @param reason why it ends
 */
public record EndOfInterest(
        @NotNull LocalDate until,
        @NotBlank @Size(max = 2000) String reason) {

    @AssertTrue(message = "until must be between 2000 and 2100")
    boolean isOnADay() {
        return until == null || Days.isDay(until);
    }
}
