package org.lgds.asset.metric;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * One figure of a month as a line of a spreadsheet; a figure that is not told has none.
 *
 * @param figure {@code open}, {@code reached}, {@code days_to_live}, {@code abandonments} or {@code avoided_spend}
 * @param of a stage, a reason, or which number it is
 */
public record MetricLine(String month, String figure, String of, Long value) {

    static List<MetricLine> of(ReuseMetrics metrics) {
        return metrics.months().stream()
                .flatMap(
                        month -> Stream.of(open(month), reached(month), days(month), abandonments(month), spend(month)))
                .flatMap(lines -> lines)
                .filter(line -> line.value != null)
                .toList();
    }

    private static Stream<MetricLine> open(ReuseMonth month) {
        var of = new Figure(month.month(), "open");
        var open = month.open();
        return Stream.of(
                of.line("interested", open.interested()),
                of.line("evaluating", open.evaluating()),
                of.line("planned", open.planned()),
                of.line("implementing", open.implementing()),
                of.line("live", open.live()));
    }

    private static Stream<MetricLine> reached(ReuseMonth month) {
        var of = new Figure(month.month(), "reached");
        var reached = month.reached();
        return Stream.of(
                of.line("interested", reached.interested()),
                of.line("evaluating", reached.evaluating()),
                of.line("planned", reached.planned()),
                of.line("implementing", reached.implementing()),
                of.line("live", reached.live()),
                of.line("retired", reached.retired()),
                of.line("abandoned", reached.abandoned()),
                of.line("transferred", reached.transferred()));
    }

    private static Stream<MetricLine> days(ReuseMonth month) {
        var of = new Figure(month.month(), "days_to_live");
        var days = month.daysToLive();
        return days == null
                ? Stream.of()
                : Stream.of(
                        of.line("adoptions", days.adoptions()),
                        of.line("lower_quartile", (long) days.lowerQuartile()),
                        of.line("median", (long) days.median()),
                        of.line("upper_quartile", (long) days.upperQuartile()));
    }

    private static Stream<MetricLine> abandonments(ReuseMonth month) {
        var of = new Figure(month.month(), "abandonments");
        return month.abandonments() == null
                ? Stream.of()
                : month.abandonments().stream()
                        .map(one -> of.line(one.reasonCode().name().toLowerCase(Locale.ROOT), one.adoptions()));
    }

    private static Stream<MetricLine> spend(ReuseMonth month) {
        var of = new Figure(month.month(), "avoided_spend");
        var spend = month.avoidedSpend();
        return spend == null
                ? Stream.of()
                : Stream.of(
                        of.line("pence", spend.pence()),
                        of.line("extra_cost_pence", spend.extraCostPence()),
                        of.line("with_evidence", spend.withEvidence()),
                        of.line("without_evidence", spend.withoutEvidence()));
    }

    private record Figure(String month, String name) {

        MetricLine line(String of, Long value) {
            return new MetricLine(month, name, of, value);
        }
    }
}
