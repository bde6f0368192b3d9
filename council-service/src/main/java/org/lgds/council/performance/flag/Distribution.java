package org.lgds.council.performance.flag;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * How a measure is spread over councils; quartiles lie between the two nearest councils in proportion.
 *
 * @param councils how many have it
 * @param lowerQuartile 0 to 1, as are the others
 */
record Distribution(int councils, BigDecimal lowerQuartile, BigDecimal median, BigDecimal upperQuartile) {

    private static final int DECIMALS = 4;

    /** Null for fewer councils than may be shown. */
    static Distribution of(List<Double> values, int shownFrom) {
        if (values.size() < shownFrom) {
            return null;
        }
        var sorted = values.stream().sorted().toList();
        return new Distribution(sorted.size(), at(sorted, 0.25), at(sorted, 0.5), at(sorted, 0.75));
    }

    BigDecimal spread() {
        return upperQuartile.subtract(lowerQuartile);
    }

    private static BigDecimal at(List<Double> sorted, double share) {
        var place = share * (sorted.size() - 1);
        var below = sorted.get((int) Math.floor(place));
        var above = sorted.get((int) Math.ceil(place));
        return BigDecimal.valueOf(below + (above - below) * (place - Math.floor(place)))
                .setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }
}
