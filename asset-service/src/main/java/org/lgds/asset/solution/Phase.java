package org.lgds.asset.solution;

/** How far a solution has come, in the order of progress; {@code RETIRED} is final. */
public enum Phase {
    PLANNED,
    DISCOVERY,
    ALPHA,
    BETA,
    LIVE,
    RETIRED;

    /** True for what is neither live nor gone. */
    public boolean isUnfinished() {
        return compareTo(LIVE) < 0;
    }

    boolean isBefore(Phase other) {
        return compareTo(other) < 0;
    }
}
