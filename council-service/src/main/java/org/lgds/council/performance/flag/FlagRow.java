package org.lgds.council.performance.flag;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;

/** A flagged service area as one line of a spreadsheet; medians and quartiles are absent where too few councils are shown. */
public record FlagRow(
        String area,
        ServiceAreaFlag.State state,
        LocalDate flaggedOn,
        LocalDate clearedOn,
        int councils,
        int poorCouncils,
        String reasons,
        BigDecimal takeUpLowerQuartile,
        BigDecimal takeUpMedian,
        BigDecimal takeUpUpperQuartile,
        BigDecimal completionRateMedian,
        BigDecimal satisfactionMedian,
        String leaders,
        Instant updatedAt) {

    static FlagRow of(FlagView flag) {
        var figures = flag.figures();
        var takeUp = figures.takeUp();
        return new FlagRow(
                flag.area(),
                flag.state(),
                flag.flaggedOn(),
                flag.clearedOn(),
                figures.councils(),
                figures.poorCouncils(),
                figures.reasons().stream()
                        .map(reason -> reason.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(" ")),
                takeUp == null ? null : takeUp.lowerQuartile(),
                median(takeUp),
                takeUp == null ? null : takeUp.upperQuartile(),
                median(figures.completionRate()),
                median(figures.satisfaction()),
                String.join(" ", flag.leaders()),
                flag.updatedAt());
    }

    private static BigDecimal median(Distribution distribution) {
        return distribution == null ? null : distribution.median();
    }
}
