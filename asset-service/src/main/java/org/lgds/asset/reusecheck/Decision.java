package org.lgds.asset.reusecheck;

/** What a council decided once it had looked (DOMAIN.md 4.5). */
public enum Decision {
    REUSE,
    ADAPT,
    JOIN_PROJECT,
    BUY_WITH_OTHERS,
    NEW;

    /** True for what takes up an asset of the catalogue, which it names. */
    boolean takesAnAsset() {
        return this == REUSE || this == ADAPT;
    }
}
