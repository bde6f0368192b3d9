package org.lgds.asset.finding;

/** What is done twice (DOMAIN.md 4.7). */
public enum FindingKind {
    /** Unfinished bespoke builds of several councils for the same thing. */
    PARALLEL_BUILD,
    /** Builds begun after a suitable asset had been released. */
    REBUILD,
    /** Discoveries begun where open research was there. */
    REPEAT_DISCOVERY,
    /** The same product or category bought apart, with contract ends close to each other. */
    PARALLEL_PROCUREMENT,
    /** Several live solutions of one council for one service. */
    INTERNAL,
    /** Two catalogue entries for the same need. */
    DUPLICATE_ASSET
}
