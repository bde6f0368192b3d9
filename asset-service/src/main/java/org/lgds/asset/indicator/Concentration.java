package org.lgds.asset.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;

/**
 * How far a market is in few hands, by solutions in use.
 *
 * @param suppliers how many suppliers there are
 * @param largestShare share of the largest supplier, from 0 to 1, with four decimals
 * @param hhi Herfindahl-Hirschman index: the sum of the squared percentages of all suppliers, from 0 to 10,000
 */
public record Concentration(int suppliers, BigDecimal largestShare, long hhi) {

    private static final BigDecimal WHOLE = new BigDecimal(10_000);

    /** Null where no solution names a supplier. */
    static Concentration of(Collection<Long> solutions) {
        var total = solutions.stream().mapToLong(Long::longValue).sum();
        if (total == 0) {
            return null;
        }
        var largest = solutions.stream().mapToLong(Long::longValue).max().orElseThrow();
        var squares = solutions.stream()
                .map(BigDecimal::valueOf)
                .map(n -> n.multiply(n))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Concentration(
                solutions.size(),
                Rates.of(largest, total),
                squares.multiply(WHOLE)
                        .divide(BigDecimal.valueOf(total).pow(2), 0, RoundingMode.HALF_UP)
                        .longValueExact());
    }
}
