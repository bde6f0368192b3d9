package org.lgds.council.change;

import java.time.LocalDate;

import jakarta.validation.constraints.Size;
import org.lgds.kit.problem.Problem;

/**
 * A stage that a change has reached.
 *
 * @param on the day it did; left out, today
 * @param reason why it is recorded so, for anyone to read
 */
public record Stage(LocalDate on, @Size(min = 1, max = 2000) String reason) {

    LocalDate day(LocalDate today, LocalDate before) {
        return day(on, today, before);
    }

    /**
     * What has happened has a day, which is not to come.
     *
     * @param before the day of the stage before it, null where none is known
     */
    static LocalDate day(LocalDate on, LocalDate today, LocalDate before) {
        if (on != null && on.isAfter(today)) {
            throw Problem.invalidBody("/on", "It says what has happened: give a day up to today.");
        }
        if (on != null && before != null && on.isBefore(before)) {
            throw Problem.invalidBody(
                    "/on", "The stage before it was reached on %s: give that day or a later one.", before);
        }
        return on == null ? today : on;
    }
}
