package org.lgds.council.performance.saving;

/**
 * What one transaction of a channel costs.
 *
 * @param pence in pence
 * @param provenance whose figure it is
 */
record UnitCost(int pence, Provenance provenance) {

    /** Whose unit cost it is: the council's own, or that of the published set that is configured. */
    enum Provenance {
        /** The council gave it with its question. */
        COUNCIL,
        /** It is of the published set that is configured. */
        DEFAULT
    }
}
