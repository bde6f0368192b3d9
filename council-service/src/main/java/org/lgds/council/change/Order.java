package org.lgds.council.change;

import java.time.LocalDate;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.lgds.kit.problem.Problem;

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

    LocalDate day(LocalDate today, LocalDate decidedOn) {
        return Stage.day(on, today, decidedOn);
    }

    /**
     * Lets only an order go on that says when it takes effect, and that comes before it if it has a day of its own.
     *
     * @param shadow the day that new councils become shadow councils; null where there is none but the vesting day
     */
    void mustTakeEffect(LocalDate vests, LocalDate shadow) {
        if (vests == null) {
            throw Problem.of(LineRules.NOT_POSSIBLE, "An order says when it takes effect: give vestsOn.");
        }
        var first = shadow == null ? vests : shadow;
        if (on != null && first.isBefore(on)) {
            throw Problem.of(
                    LineRules.NOT_POSSIBLE,
                    "The order was made on %s: it cannot take effect on %s, before it.",
                    on,
                    first);
        }
    }
}
