package org.lgds.asset.benefit;

/**
 * What a council did not spend as it took a shared asset up (DOMAIN.md 4.7): counterfactual less actual cost, in pence.
 * One of the two is 0.
 *
 * @param benefitPence never negative
 * @param extraCostPence what it cost more than doing it alone would have
 */
public record AvoidedSpend(long benefitPence, long extraCostPence) {

    static AvoidedSpend of(long counterfactualPence, long actualPence) {
        var difference = Math.subtractExact(counterfactualPence, actualPence);
        return new AvoidedSpend(Math.max(0, difference), Math.max(0, -difference));
    }
}
