package org.lgds.council.performance;

import java.time.LocalDate;
import java.util.Locale;

import org.lgds.council.performance.figure.Grain;

/**
 * What a record is about: one at a time is in force of each.
 *
 * @param interaction kind of dealing (LGIL), or null for the service as a whole
 * @param start first day of the period
 */
public record PerformanceKey(String council, int service, Integer interaction, Grain grain, LocalDate start) {

    /** How a path names the service as a whole, in the place of an interaction. */
    static final String WHOLE_SERVICE = "all";

    /** What the index has in the place of no interaction. */
    static final int NO_INTERACTION = -1;

    int interactionOrNone() {
        return interaction == null ? NO_INTERACTION : interaction;
    }

    LocalDate end() {
        return grain.end(start);
    }

    public String path() {
        return "/v1/performance/%s/%d/%s/%s/%s"
                .formatted(
                        council,
                        service,
                        interaction == null ? WHOLE_SERVICE : interaction.toString(),
                        grain.name().toLowerCase(Locale.ROOT),
                        start);
    }
}
