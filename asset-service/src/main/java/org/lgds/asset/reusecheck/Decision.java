package org.lgds.asset.reusecheck;

/** What a council decided once it had looked (DOMAIN.md 4.5). */
public enum Decision {
    /** To use an asset as it is. */
    REUSE,
    /** To change an asset for its own use. */
    ADAPT,
    /** To join a project of others. */
    JOIN_PROJECT,
    /** To buy together with others. */
    BUY_WITH_OTHERS,
    /** To build or buy anew. */
    NEW;

    /** True for what takes up an asset of the catalogue, which it names. */
    boolean takesAnAsset() {
        return this == REUSE || this == ADAPT;
    }
}
