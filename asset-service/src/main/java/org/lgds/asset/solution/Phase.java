package org.lgds.asset.solution;

/** How far a solution has come, in the order of progress. */
public enum Phase {
    /** Decided, and not begun. */
    PLANNED,
    /** Finding out what users need. */
    DISCOVERY,
    /** Trying out what could meet it. */
    ALPHA,
    /** Built, and in use by some. */
    BETA,
    /** In use. */
    LIVE,
    /** No longer in use. */
    RETIRED;

    /** True for what is neither live nor gone. */
    public boolean isUnfinished() {
        return compareTo(LIVE) < 0;
    }

    boolean isBefore(Phase other) {
        return compareTo(other) < 0;
    }
}
