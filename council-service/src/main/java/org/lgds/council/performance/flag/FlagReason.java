package org.lgds.council.performance.flag;

/** Why a service area is flagged. */
public enum FlagReason {
    /** Enough of the councils are below two or more of the thresholds. */
    MANY_DO_POORLY,
    /** Some have solved it and most have not. */
    TAKE_UP_DIFFERS
}
