package org.lgds.council.performance.flag;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * How a measure is spread over councils; quartiles lie between the two nearest councils in proportion.
 *
 * @param councils how many have it
 * @param lowerQuartile a quarter of the councils have so much or less, from 0 to 1
 * @param median half of the councils have so much or less, from 0 to 1
 * @param upperQuartile three quarters of the councils have so much or less, from 0 to 1
 */
record Distribution(int councils, BigDecimal lowerQuartile, BigDecimal median, BigDecimal upperQuartile) {

    private static final int DECIMALS = 4;
    private static final int EXACT_DECIMALS = 12;

    /** Null for fewer councils than may be shown. */
    static Distribution of(List<Double> values, int shownFrom) {
        if (values.size() < shownFrom) {
            return null;
        }
        var sorted = values.stream().sorted().toList();
        return new Distribution(sorted.size(), at(sorted, 0.25), at(sorted, 0.5), at(sorted, 0.75));
    }

    /** Exact, to be compared with; what is shown is rounded. */
    static double upperQuartile(List<Double> values) {
        return quantile(values.stream().sorted().toList(), 0.75);
    }

    /** Upper less lower quartile, neither of them rounded: only what a double cannot tell from a decimal is. */
    static BigDecimal spread(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        return BigDecimal.valueOf(quantile(sorted, 0.75) - quantile(sorted, 0.25))
                .setScale(EXACT_DECIMALS, RoundingMode.HALF_EVEN);
    }

    private static BigDecimal at(List<Double> sorted, double share) {
        return BigDecimal.valueOf(quantile(sorted, share)).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }

    private static double quantile(List<Double> sorted, double share) {
        var place = share * (sorted.size() - 1);
        var below = sorted.get((int) Math.floor(place));
        var above = sorted.get((int) Math.ceil(place));
        return below + (above - below) * (place - Math.floor(place));
    }
}
