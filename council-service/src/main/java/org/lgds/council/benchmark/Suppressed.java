package org.lgds.council.benchmark;

/** Why figures are kept back. */
public enum Suppressed {
    /** Fewer than five councils have an unpublished result. */
    TOO_FEW,
    /** Another group has nearly the same members, so the two together would tell of the few that differ. */
    TOO_LIKE_ANOTHER
}
