package org.lgds.asset.readiness;

import java.util.stream.Stream;

/** How much work it is to take an asset over, by how many of the eight checks are met (DOMAIN.md 4.4). */
public enum Band {
    /** 7 or 8 checks are met. */
    EASY(7, 8),
    /** 4 to 6 checks are met. */
    FAIR(4, 6),
    /** 0 to 3 checks are met. */
    HARD(0, 3);

    public final int least;
    public final int most;

    Band(int least, int most) {
        this.least = least;
        this.most = most;
    }

    /** The band of a score of 0 to 8. */
    public static Band of(int score) {
        return Stream.of(values())
                .filter(band -> band.least <= score && score <= band.most)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a score is from 0 to 8, not " + score));
    }
}
