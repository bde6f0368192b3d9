package org.lgds.asset.spend;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Embeddable;

/**
 * What sharing would save of a cluster of solutions (DOMAIN.md 4.7). The reference is built anyway; each other one would
 * have cost only its adaptation, {@code alpha} of its own cost.
 *
 * @param reference the solution of median cost; null where an asset is the reference or no cost is known
 * @param avoidablePence spend that sharing would have saved; what is sunk is in it, so it is no saving to come
 * @param preventablePence the part not yet committed
 * @param confidence mean of the costs' factors weighted by cost, in two decimals half up; null where nothing costs anything
 */
@Embeddable
public record DuplicateSpend(UUID reference, long avoidablePence, long preventablePence, BigDecimal confidence) {

    private static final int CONFIDENCE_PLACES = 2;

    /** One of the solutions is the reference: the one of median cost, the lower of two, of equals the smallest id. */
    public static DuplicateSpend of(List<Cost> costs, BigDecimal alpha) {
        return costs.isEmpty()
                ? beside(null, costs, alpha)
                : beside(median(costs).solution(), costs, alpha);
    }

    /** An asset that was there to be reused is the reference, so every solution counts. */
    public static DuplicateSpend besideAnAsset(List<Cost> costs, BigDecimal alpha) {
        return beside(null, costs, alpha);
    }

    private static DuplicateSpend beside(UUID reference, List<Cost> costs, BigDecimal alpha) {
        long avoidable = 0;
        long preventable = 0;
        for (var cost : costs) {
            if (!cost.solution().equals(reference)) {
                var adaptation = adaptation(cost.pence(), alpha);
                avoidable = Math.addExact(avoidable, Math.max(0, cost.pence() - adaptation));
                preventable = Math.addExact(preventable, preventable(cost, adaptation));
            }
        }
        return new DuplicateSpend(reference, avoidable, preventable, confidence(costs));
    }

    private static long preventable(Cost cost, long adaptation) {
        return cost.remainingPence() == null ? 0 : Math.max(0, cost.remainingPence() - adaptation);
    }

    /** In whole pence, half up. */
    private static long adaptation(long pence, BigDecimal alpha) {
        return alpha.multiply(BigDecimal.valueOf(pence))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    /** Of equal costs the smallest id counts as the lowest, as the database orders ids. */
    private static Cost median(List<Cost> costs) {
        var middle = costs.stream()
                .sorted(Comparator.comparingLong(Cost::pence))
                .toList()
                .get((costs.size() - 1) / 2);
        return costs.stream()
                .filter(cost -> cost.pence() == middle.pence())
                .min(Comparator.comparing(cost -> cost.solution().toString()))
                .orElseThrow();
    }

    private static BigDecimal confidence(List<Cost> costs) {
        var total = BigDecimal.ZERO;
        var weighted = BigDecimal.ZERO;
        for (var cost : costs) {
            var pence = BigDecimal.valueOf(cost.pence());
            total = total.add(pence);
            weighted = weighted.add(pence.multiply(cost.factor()));
        }
        return total.signum() == 0 ? null : weighted.divide(total, CONFIDENCE_PLACES, RoundingMode.HALF_UP);
    }
}
