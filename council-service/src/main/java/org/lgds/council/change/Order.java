package org.lgds.council.change;

import java.time.LocalDate;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * The order that makes a change law.
 *
 * @param on the day it was made; left out, today
 * @param url where it is published
 * @param shadowFrom the day new councils become shadow councils, if the proposal did not say it or the order says another
 * @param vestsOn the day successors take over, if the proposal did not say it or the order says another
 * @param reason why it is recorded so, for anyone to read
 */
public record Order(
        LocalDate on,

        @Size(max = 500) @Pattern(regexp = "https?://[^\\s]+", message = "must be an http or https address")
        String url,

        LocalDate shadowFrom,
        LocalDate vestsOn,
        @Size(min = 1, max = 2000) String reason) {

    LocalDate day(LocalDate today) {
        return Stage.day(on, today);
    }
}
