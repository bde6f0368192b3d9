package org.lgds.asset.readiness;

/** How much work it is to take an asset over (DOMAIN.md 4.4). */
public enum Band {
    EASY,
    FAIR,
    HARD;

    /** The band of a score of 0 to 8: easy from 7, fair from 4. */
    public static Band of(int score) {
        if (score >= 7) {
            return EASY;
        }
        return score >= 4 ? FAIR : HARD;
    }
}
