package org.lgds.council.performance;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import org.lgds.council.performance.figure.Accessibility;
import org.lgds.council.performance.figure.Completed;
import org.lgds.council.performance.figure.Grain;
import org.lgds.council.performance.figure.Measures;
import org.lgds.council.performance.figure.ProvidingCost;
import org.lgds.council.performance.figure.Satisfaction;
import org.lgds.council.performance.figure.Source;
import org.lgds.kit.event.Audience;
import org.lgds.kit.event.Change;
import org.lgds.kit.event.DomainEvent;

/**
 * What happened to a record of performance, for its council and LGDS.
 *
 * @param record the whole of it, for the audit
 */
record PerformanceEvent(String name, Representation data, Change change, Representation record, long sequence)
        implements DomainEvent {

    /** The record as events show it: {@code src/contracts/performance.v1.json}. */
    record Representation(
            UUID id,
            String council,
            int service,
            Integer interaction,
            Grain grain,
            LocalDate periodStart,
            LocalDate periodEnd,
            ServicePerformance.State state,
            int revision,
            Long startedOnline,
            Completed completed,
            ProvidingCost cost,
            Satisfaction satisfaction,
            Accessibility accessibility,
            Source source,
            Measures measures,
            Change change) {

        private static Representation of(ServicePerformance performance, Measures measures, Change change) {
            var figures = performance.figures;
            return new Representation(
                    performance.id,
                    performance.council,
                    performance.serviceId,
                    performance.interactionId,
                    performance.grain,
                    performance.periodStart,
                    performance.periodEnd,
                    performance.state,
                    performance.revision,
                    figures.startedOnline(),
                    figures.completed(),
                    figures.cost(),
                    figures.satisfaction(),
                    figures.accessibility(),
                    figures.source(),
                    measures,
                    change);
        }
    }

    /** The audit keeps what was told, from which the measures follow. */
    static PerformanceEvent of(String name, ServicePerformance performance, Change change, long sequence) {
        return new PerformanceEvent(
                name,
                Representation.of(performance, Measures.of(performance.figures), change),
                change,
                Representation.of(performance, null, null),
                sequence);
    }

    @Override
    public String topic() {
        return "lgds.performance";
    }

    @Override
    public String subject() {
        return data.id().toString();
    }

    @Override
    public Audience audience() {
        return Audience.councils(councils());
    }

    @Override
    public Set<String> councils() {
        return Set.of(data.council());
    }
}
