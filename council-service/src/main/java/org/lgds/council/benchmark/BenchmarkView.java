package org.lgds.council.benchmark;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/**
 * How the councils of one group did, never who: figures of the whole and of each dimension.
 *
 * @param group the nation, region or type, or the council whose group it is
 * @param month the snapshot, {@code 2026-11}
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
     * How scores are spread.
     *
     * @param dimension absent of the whole
     * @param suppressed why nothing is shown
     * @param since the snapshot these figures are of; an earlier one where too little has changed to show others
     * @param councils how many results it is of
     * @param percentile where the council asked for lies, in steps of 5; for it and LGDS
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
