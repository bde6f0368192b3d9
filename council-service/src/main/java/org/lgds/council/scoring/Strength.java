package org.lgds.council.scoring;

/** How well an answer is evidenced, from nothing to what a reviewer or moderator has verified. */
public enum Strength {
    /** Nothing stands behind it. */
    NONE,
    /** The council says so. */
    STATED,
    /** A document shows it. */
    DOCUMENTED,
    /** A reviewer or a moderator has seen it. */
    VERIFIED;

    public boolean isDocumented() {
        return compareTo(DOCUMENTED) >= 0;
    }
}
