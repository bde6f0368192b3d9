package org.lgds.asset.solution;

import org.lgds.asset.spend.CostBand;

/** What a solution costs, as councils are told that its own has not let know the figures (DOMAIN.md 4.7). */
public record CostBands(CostBand oneOff, CostBand yearly, Integer priceBase, Provenance provenance) {

    static CostBands of(Cost cost) {
        return new CostBands(
                CostBand.of(cost.oneOffPence()), CostBand.of(cost.yearlyPence()), cost.priceBase(), cost.provenance());
    }
}
