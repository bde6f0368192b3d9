package org.lgds.council.scoring;

/** How well an answer is evidenced, from nothing to what a reviewer or moderator has verified. */
public enum Strength {
    NONE,
    STATED,
    DOCUMENTED,
    VERIFIED;

    public boolean isDocumented() {
        return compareTo(DOCUMENTED) >= 0;
    }
}
