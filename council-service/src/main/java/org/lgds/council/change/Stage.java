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

    LocalDate day(LocalDate today) {
        return day(on, today);
    }

    /** What has happened has a day, which is not to come. */
    static LocalDate day(LocalDate on, LocalDate today) {
        if (on != null && on.isAfter(today)) {
            throw Problem.invalidBody("/on", "It says what has happened: give a day up to today.");
        }
        return on == null ? today : on;
    }
}
