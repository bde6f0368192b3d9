package org.lgds.engagement.advisor;

import java.util.Arrays;
import java.util.Optional;

/** Where councils are, as the council register has it. */
public enum Region {
    EAST_MIDLANDS,
    EAST_OF_ENGLAND,
    LONDON,
    NORTH_EAST,
    NORTH_WEST,
    SOUTH_EAST,
    SOUTH_WEST,
    WEST_MIDLANDS,
    YORKSHIRE_AND_THE_HUMBER,
    SCOTLAND,
    WALES,
    NORTHERN_IRELAND;

    /** Empty for a name that this service does not know, or none. */
    public static Optional<Region> named(String name) {
        return Arrays.stream(values())
                .filter(region -> region.name().equalsIgnoreCase(name))
                .findFirst();
    }
}
