package org.lgds.council.performance;

import java.time.LocalDate;
import java.util.UUID;

import org.jboss.resteasy.reactive.RestQuery;
import org.lgds.council.performance.figure.Grain;
import org.lgds.council.performance.figure.Source;

/**
 * Filters of the list of performance records.
 *
 * @param service LGSL number; {@code area} is the service area, such as {@code housing}
 * @param from records of periods that begin on this day or later
 * @param to records of periods that begin before this day
 */
public record PerformanceQuery(
        @RestQuery String council,
        @RestQuery Integer service,
        @RestQuery String area,
        @RestQuery Integer interaction,
        @RestQuery Grain grain,
        @RestQuery LocalDate from,
        @RestQuery LocalDate to,
        @RestQuery ServicePerformance.State state,
        @RestQuery Source source,
        @RestQuery UUID id) {

    /** True unless it has changed into something that was not asked for. */
    boolean matches(ServicePerformance performance) {
        return (state == null || state == performance.state)
                && (source == null || source == performance.figures.source());
    }
}
