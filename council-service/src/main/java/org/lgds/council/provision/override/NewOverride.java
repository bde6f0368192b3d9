package org.lgds.council.provision.override;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.lgds.council.provision.rule.Provides;
import org.lgds.kit.problem.Problem;

/**
 * That a council provides a service, or does not, contrary to the rule for its tier.
 *
 * @param service LGSL code of the service
 * @param provides true if the council provides it
 * @param reason why; anyone may read it
 * @param from the first day on which it holds: from 1889-04-01, the first of any council, to twenty years from now
 * @param until the first day on which it holds no more, within the same bounds and after the first; absent while no end is
 *     known
 */
record NewOverride(
        @NotNull Integer service,
        @NotNull Boolean provides,
        @NotBlank @Size(max = 2000) String reason,
        @NotNull LocalDate from,
        LocalDate until) {

    /** No council is older. */
    private static final LocalDate EARLIEST = LocalDate.of(1889, 4, 1);

    private static final int YEARS_AHEAD = 20;

    Provides says() {
        return Provides.of(provides);
    }

    void mustBeSensible(LocalDate today) {
        mustBeADay("/from", from, today);
        if (until != null) {
            mustBeADay("/until", until, today);
            if (!until.isAfter(from)) {
                throw Problem.invalidBody("/until", "Give a day after %s, the first on which it holds.", from);
            }
        }
    }

    /** Refuses a day that nobody means. */
    static void mustBeADay(String pointer, LocalDate day, LocalDate today) {
        if (day.isBefore(EARLIEST) || day.isAfter(today.plusYears(YEARS_AHEAD))) {
            throw Problem.invalidBody(pointer, "Give a day from %s to %s.", EARLIEST, today.plusYears(YEARS_AHEAD));
        }
    }
}
