package org.lgds.council.performance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.lgds.council.performance.figure.Accessibility;
import org.lgds.council.performance.figure.Completed;
import org.lgds.council.performance.figure.Grain;
import org.lgds.council.performance.figure.Measures;
import org.lgds.council.performance.figure.ProvidingCost;
import org.lgds.council.performance.figure.Satisfaction;
import org.lgds.council.performance.figure.Source;

/**
 * How a service of a council did in a period, as that council and LGDS read it.
 *
 * @param council the council's code, such as LDS
 * @param service LGSL code of the service
 * @param interaction LGIL code of the kind of dealing; absent for the service as a whole
 * @param grain how long the period is
 * @param periodStart first day of the period
 * @param periodEnd the day after the period's last
 * @param state whether it stands as recorded, was corrected, or should never have been told
 * @param revision 1 as recorded, one more with each correction; the history has the earlier ones
 * @param reason why it was corrected last, or withdrawn
 * @param startedOnline transactions begun online; absent where nobody knows
 * @param completed transactions completed
 * @param cost what providing the service cost; absent where nobody knows
 * @param satisfaction what users said
 * @param accessibility whether everyone can use it
 * @param source where the figures come from
 * @param measures what the figures come to
 * @param submittedBy who told them
 */
public record PerformanceView(
        UUID id,
        String council,
        int service,
        Integer interaction,
        Grain grain,
        LocalDate periodStart,
        LocalDate periodEnd,
        ServicePerformance.State state,
        int revision,
        String reason,
        Long startedOnline,
        Completed completed,
        ProvidingCost cost,
        Satisfaction satisfaction,
        Accessibility accessibility,
        Source source,
        Measures measures,
        Submitter submittedBy,
        Instant createdAt,
        Instant updatedAt,
        List<String> allowedActions) {

    static PerformanceView of(ServicePerformance performance, List<String> allowedActions) {
        var figures = performance.figures;
        return new PerformanceView(
                performance.id,
                performance.council,
                performance.serviceId,
                performance.interactionId,
                performance.grain,
                performance.periodStart,
                performance.periodEnd,
                performance.state,
                performance.revision,
                performance.reason,
                figures.startedOnline(),
                figures.completed(),
                figures.cost(),
                figures.satisfaction(),
                figures.accessibility(),
                figures.source(),
                Measures.of(figures),
                performance.submitter,
                performance.createdAt,
                performance.updatedAt,
                allowedActions);
    }
}
