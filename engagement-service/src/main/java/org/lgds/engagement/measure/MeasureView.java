package org.lgds.engagement.measure;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * What is measured to see what came of an engagement or a project. Its council and LGDS read it; anyone reads totals alone.
 *
 * @param engagement id of the engagement it belongs to; absent where it is of a project
 * @param project id of the project it belongs to; absent where it is of an engagement
 * @param measuredCouncil code of the council where it is measured: another than the council's own after a reorganisation
 * @param kind what is measured
 * @param unit what all its values are counted in
 * @param dimension the dimension whose level is to rise, of a maturity uplift; absent otherwise
 * @param service LGSL code of the service whose effect it is; absent where it is of none
 * @param period the days whose effect is measured
 * @param attributionPercent the share of the effect that is claimed, 0 to 100 with two decimals
 * @param adoption id of the live adoption, of an avoided duplicate spend; absent otherwise
 * @param baseline where it stood before; absent until that is known
 * @param target where it is to stand; absent until that is set
 * @param lastReading the value of the latest day that was read; absent before
 * @param noReadingReason why there is no reading; absent otherwise
 * @param benefit what was realised in money; absent where nothing was
 * @param reason why it was realised or not
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

    /**
     * The value of the latest day that was read.
     *
     * @param on the day
     * @param value the value, in the unit of the measure
     */
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
