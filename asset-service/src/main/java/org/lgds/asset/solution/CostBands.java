package org.lgds.asset.solution;

import org.lgds.asset.spend.CostBand;

/**
 * What a solution costs, roughly: told to councils that its own council has not let know the figures.
 *
 * @param oneOff band of what it cost to build or buy
 * @param yearly band of what it costs to keep for a year
 * @param priceBase the year whose prices these are
 * @param provenance how it is known
 */
public record CostBands(CostBand oneOff, CostBand yearly, Integer priceBase, Provenance provenance) {

    static CostBands of(Cost cost) {
        return new CostBands(
                CostBand.of(cost.oneOffPence()), CostBand.of(cost.yearlyPence()), cost.priceBase(), cost.provenance());
    }
}
