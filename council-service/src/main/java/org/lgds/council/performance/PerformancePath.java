package org.lgds.council.performance;

import java.time.LocalDate;

import org.jboss.resteasy.reactive.RestPath;
import org.lgds.council.performance.figure.Grain;
import org.lgds.kit.problem.Problem;

/**
 * The address of a record, {@code /LDS/372/17/month/2026-04-01}.
 *
 * @param interaction kind of dealing (LGIL), or {@code all} for the service as a whole
 * @param start first day of the period
 */
public record PerformancePath(
        @RestPath String council,
        @RestPath int service,
        @RestPath String interaction,
        @RestPath Grain grain,
        @RestPath LocalDate start) {

    public static final String TEMPLATE =
            "{council}/{service:0|[1-9][0-9]*}/{interaction:all|0|[1-9][0-9]*}/{grain}/{start}";

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 9999;

    /**
     * What it names.
     *
     * @throws Problem 400 for a day on which no such period begins
     */
    public PerformanceKey key() {
        if (!grain.beginsOn(start) || !isOfOurTime(start)) {
            throw Problem.invalidParameter("start", "%s Years are those from %d on.", grain.rule(), FIRST_YEAR);
        }
        try {
            var kind = interaction.equals(PerformanceKey.WHOLE_SERVICE) ? null : Integer.valueOf(interaction);
            return new PerformanceKey(council, service, kind, grain, start);
        } catch (NumberFormatException e) {
            throw Problem.notFound("interaction", interaction);
        }
    }

    /** Digital services are not older. */
    static boolean isOfOurTime(LocalDate start) {
        return start.getYear() >= FIRST_YEAR && start.getYear() <= LAST_YEAR;
    }
}
