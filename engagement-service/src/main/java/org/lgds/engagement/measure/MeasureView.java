package org.lgds.engagement.measure;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * A measure as its council and LGDS read it, in answers and in events; of nobody else's but totals are public.
 *
 * @param measuredCouncil where it is measured: another than {@code council} after a reorganisation
 * @param attributionPercent the share of the effect that is claimed
 * @param unit of all values
 */
public record MeasureView(
        UUID id,
        UUID engagement,
        UUID project,
        String council,
        String proposedSuccessor,
        String measuredCouncil,
        String title,
        MeasureKind kind,
        MeasureKind.Unit unit,
        String dimension,
        Integer service,
        Period period,
        BigDecimal attributionPercent,
        UUID adoption,
        Measure.State state,
        Baseline baseline,
        TargetValue target,
        LastReading lastReading,
        String noReadingReason,
        Benefit benefit,
        String reason,
        Instant createdAt,
        Instant updatedAt,
        List<String> allowedActions) {

    /** The value of the latest day that was read. */
    public record LastReading(LocalDate on, BigDecimal value) {}

    static MeasureView of(Measure measure, List<String> allowedActions) {
        return new MeasureView(
                measure.id,
                measure.engagement,
                measure.project,
                measure.council,
                measure.proposedSuccessor,
                measure.measuredCouncil,
                measure.title,
                measure.kind,
                measure.kind.unit,
                measure.dimension == null ? null : measure.dimension.toLowerCase(Locale.ROOT),
                measure.service,
                measure.period,
                Share.percent(measure.share),
                measure.adoption,
                measure.state,
                baseline(measure.baseline),
                target(measure.target),
                measure.lastOn == null ? null : new LastReading(measure.lastOn, Measure.plain(measure.lastValue)),
                measure.noReadingReason,
                measure.benefit,
                measure.reason,
                measure.createdAt,
                measure.updatedAt,
                allowedActions);
    }

    private static Baseline baseline(Baseline before) {
        return before == null ? null : new Baseline(Measure.plain(before.value()), before.on(), before.source());
    }

    private static TargetValue target(TargetValue wanted) {
        return wanted == null ? null : new TargetValue(Measure.plain(wanted.value()), wanted.on());
    }
}
