package org.lgds.asset.spend;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * What one solution costs over the horizon.
 *
 * @param solution its id
 * @param pence one-off cost and the yearly ones of the horizon
 * @param remainingPence the part not yet spent, of an unfinished solution; null once it is finished
 * @param factor how far the figure can be trusted, from 0 to 1: for confidence alone, it never multiplies a cost
 */
public record Cost(UUID solution, long pence, Long remainingPence, BigDecimal factor) {

    /** As one who knows but the bands of what it costs and of what remains would put it. */
    public Cost banded() {
        return new Cost(solution, middle(pence), remainingPence == null ? null : middle(remainingPence), factor);
    }

    private static long middle(long pence) {
        return CostBand.of(pence).middlePence();
    }

    /**
     * The cost of a solution.
     *
     * @param spentPence what is spent of it, of an unfinished solution; null once it is finished
     */
    public static Cost over(
            int years, UUID solution, long oneOffPence, long yearlyPence, Long spentPence, BigDecimal factor) {
        var pence = Math.addExact(oneOffPence, Math.multiplyExact(years, yearlyPence));
        var remaining = spentPence == null ? null : Math.max(0, pence - spentPence);
        return new Cost(solution, pence, remaining, factor);
    }
}
