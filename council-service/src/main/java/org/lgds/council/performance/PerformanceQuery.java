package org.lgds.council.performance;

import java.time.LocalDate;
import java.util.UUID;

import org.jboss.resteasy.reactive.RestQuery;
import org.lgds.council.performance.figure.Grain;
import org.lgds.council.performance.figure.Source;
import org.lgds.kit.tenant.CouncilCode;

/**
 * Filters of the list of performance records.
 *
 * @param service only of this service, by its LGSL code
 * @param area only services of this service area, by its id
 * @param interaction only of this interaction, by its LGIL code
 * @param grain only periods that are so long
 * @param from only periods that begin on this day or later
 * @param to only periods that begin before this day
 * @param state only records in this state
 * @param source only figures from such a source
 * @param id only the record with this id
 */
public record PerformanceQuery(
        @RestQuery @CouncilCode String council,
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
