package org.lgds.asset.solution;

/** Where a cost was taken from, the surest first (DOMAIN.md 4.7). */
public enum Provenance {
    ACTUAL,
    CONTRACT,
    ESTIMATE,
    DEFAULT
}
