package org.lgds.council.benchmark;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/**
 * How the councils of one group did, never which of them: figures of the whole and of each dimension.
 *
 * @param by what the group has in common
 * @param group the nation, region or type, or the council whose group it is
 * @param framework id of the framework, such as lgds-dmf
 * @param major its major version; results of others do not count
 * @param month the month whose snapshot it is, such as 2026-11
 * @param overall how overall scores are spread
 * @param dimensions how the scores of each dimension are spread
 */
public record BenchmarkView(
        GroupKind by,
        String group,
        String framework,
        int major,
        String month,
        Spread overall,
        List<Spread> dimensions) {

    /**
     * How scores of 0 to 100 are spread over the councils of a group.
     *
     * @param dimension id of the dimension; absent where it is of the whole
     * @param suppressed why nothing is shown; absent where figures are
     * @param since the snapshot these figures are of; an earlier one where too little has changed to show others
     * @param councils how many councils' results it is of
     * @param lowerQuartile a quarter of the councils score so much or less; absent where it is suppressed
     * @param median half of the councils score so much or less; absent where it is suppressed
     * @param upperQuartile three quarters of the councils score so much or less; absent where it is suppressed
     * @param percentile where the council asked for lies, in steps of 5 from 0 to 100; for that council and LGDS
     * @param assurance how many results are how well assured; absent where it is suppressed
     */
    public record Spread(
            String dimension,
            Suppressed suppressed,
            String since,
            Integer councils,
            BigDecimal lowerQuartile,
            BigDecimal median,
            BigDecimal upperQuartile,
            Integer percentile,
            Figures.Mix assurance) {

        private static Spread of(Line line) {
            var figures = line.figures();
            return figures == null
                    ? new Spread(name(line), line.suppressed(), null, null, null, null, null, null, null)
                    : new Spread(
                            name(line),
                            null,
                            line.shownMonth().toString().substring(0, MONTH),
                            figures.councils(),
                            figures.lowerQuartile(),
                            figures.median(),
                            figures.upperQuartile(),
                            line.percentile(),
                            figures.assurance());
        }

        private static String name(Line line) {
            return line.dimension().isEmpty() ? null : line.dimension();
        }
    }

    private static final int MONTH = "2026-11".length();

    /** @param lines at least one, of the whole first */
    static BenchmarkView of(Group.Key group, String framework, int major, String month, List<Line> lines) {
        var spreads = lines.stream().map(Spread::of).toList();
        return new BenchmarkView(
                group.kind(),
                group.kind().isPersonal() ? group.name() : group.name().toLowerCase(Locale.ROOT),
                framework,
                major,
                month,
                spreads.stream()
                        .filter(spread -> spread.dimension() == null)
                        .findFirst()
                        .orElse(null),
                spreads.stream().filter(spread -> spread.dimension() != null).toList());
    }
}
