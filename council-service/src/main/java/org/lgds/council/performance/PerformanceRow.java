package org.lgds.council.performance;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import org.lgds.council.performance.figure.Accessibility;
import org.lgds.council.performance.figure.Completed;
import org.lgds.council.performance.figure.Grain;
import org.lgds.council.performance.figure.Measures;
import org.lgds.council.performance.figure.Satisfaction;
import org.lgds.council.performance.figure.Source;

/** A record of performance as one line of a spreadsheet. */
public record PerformanceRow(
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
        Long online,
        Long assistedDigital,
        Long phone,
        Long faceToFace,
        Long post,
        Long email,
        Long total,
        Long costPence,
        Integer priceBase,
        Long veryDissatisfied,
        Long dissatisfied,
        Long neither,
        Long satisfied,
        Long verySatisfied,
        Long responses,
        Boolean meetsWcag,
        Boolean currentStatement,
        Source source,
        BigDecimal digitalTakeUp,
        BigDecimal completionRate,
        BigDecimal satisfaction,
        BigDecimal costPerTransactionPence,
        Boolean accessible,
        Instant updatedAt) {

    static PerformanceRow of(ServicePerformance performance) {
        var figures = performance.figures;
        var completed = Objects.requireNonNullElse(figures.completed(), Completed.UNKNOWN);
        var users = Objects.requireNonNullElse(figures.satisfaction(), Satisfaction.UNKNOWN);
        var access = Objects.requireNonNullElse(figures.accessibility(), Accessibility.UNKNOWN);
        var measures = Measures.of(figures);
        return new PerformanceRow(
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
                completed.online(),
                completed.assistedDigital(),
                completed.phone(),
                completed.faceToFace(),
                completed.post(),
                completed.email(),
                completed.total(),
                figures.cost() == null ? null : figures.cost().totalPence(),
                figures.cost() == null ? null : figures.cost().priceBase(),
                users.veryDissatisfied(),
                users.dissatisfied(),
                users.neither(),
                users.satisfied(),
                users.verySatisfied(),
                users.responses(),
                access.meetsWcag(),
                access.currentStatement(),
                figures.source(),
                measures.digitalTakeUp(),
                measures.completionRate(),
                measures.satisfaction(),
                measures.costPerTransactionPence(),
                measures.accessible(),
                performance.updatedAt);
    }
}
