package org.lgds.engagement.measure;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A measure as one line of a spreadsheet. */
public record MeasureRow(
        UUID id,
        UUID engagement,
        UUID project,
        String council,
        String title,
        MeasureKind kind,
        MeasureKind.Unit unit,
        String dimension,
        Integer service,
        LocalDate periodStart,
        LocalDate periodEnd,
        BigDecimal attributionPercent,
        Measure.State state,
        BigDecimal baseline,
        LocalDate baselineOn,
        BigDecimal target,
        LocalDate targetOn,
        BigDecimal lastValue,
        LocalDate lastOn,
        Long benefitPence,
        Integer priceBase,
        Boolean cashable,
        Instant createdAt,
        Instant updatedAt) {

    static MeasureRow of(Measure measure) {
        var view = MeasureView.of(measure, null);
        return new MeasureRow(
                view.id(),
                view.engagement(),
                view.project(),
                view.council(),
                view.title(),
                view.kind(),
                view.unit(),
                view.dimension(),
                view.service(),
                view.period().start(),
                view.period().end(),
                view.attributionPercent(),
                view.state(),
                view.baseline() == null ? null : view.baseline().value(),
                view.baseline() == null ? null : view.baseline().on(),
                view.target() == null ? null : view.target().value(),
                view.target() == null ? null : view.target().on(),
                view.lastReading() == null ? null : view.lastReading().value(),
                view.lastReading() == null ? null : view.lastReading().on(),
                view.benefit() == null ? null : view.benefit().pence(),
                view.benefit() == null ? null : view.benefit().priceBase(),
                view.benefit() == null ? null : view.benefit().cashable(),
                view.createdAt(),
                view.updatedAt());
    }
}
