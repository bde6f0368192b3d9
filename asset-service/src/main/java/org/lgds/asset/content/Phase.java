package org.lgds.asset.content;

import java.util.Arrays;
import java.util.Optional;

/** How far the thing itself is, whatever the state of its entry; a publiccode.yml calls it the development status. */
public enum Phase {
    /** Finding out what users need. */
    DISCOVERY("concept"),
    /** Trying out what could meet it. */
    ALPHA("development"),
    /** Built, and in use by some. */
    BETA("beta"),
    /** In use. */
    LIVE("stable"),
    /** No longer in use. */
    RETIRED("obsolete");

    private final String developmentStatus;

    Phase(String developmentStatus) {
        this.developmentStatus = developmentStatus;
    }

    public String developmentStatus() {
        return developmentStatus;
    }

    public static Optional<Phase> of(String developmentStatus) {
        return Arrays.stream(values())
                .filter(phase -> phase.developmentStatus.equals(developmentStatus))
                .findFirst();
    }
}
