package org.lgds.council.performance.saving;

/**
 * What one transaction of a channel costs.
 *
 * @param pence in pence
 * @param provenance whose figure it is
 */
record UnitCost(int pence, Provenance provenance) {

    /** The council's own, or the default of the set that is configured. */
    enum Provenance {
        COUNCIL,
        DEFAULT
    }
}
