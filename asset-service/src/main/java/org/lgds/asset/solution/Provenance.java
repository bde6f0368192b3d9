package org.lgds.asset.solution;

/** Where a cost was taken from, the surest first (DOMAIN.md 4.7). */
public enum Provenance {
    /** What was spent. */
    ACTUAL,
    /** What a contract says. */
    CONTRACT,
    /** What somebody estimates. */
    ESTIMATE,
    /** A usual figure, where nobody has said. */
    DEFAULT
}
