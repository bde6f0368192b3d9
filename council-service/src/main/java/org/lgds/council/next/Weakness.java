package org.lgds.council.next;

/** Why a dimension needs work first. */
public enum Weakness {
    /** Its level is below the one the council aims at. */
    BELOW_TARGET,
    /** No other dimension scores less, and something is left to do; of what was inherited the score alone counts. */
    WEAKEST,
    /** A condition that the overall level cannot outgrow, and would. */
    HOLDS_OVERALL_LEVEL
}
