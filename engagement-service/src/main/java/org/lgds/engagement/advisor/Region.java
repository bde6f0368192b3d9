package org.lgds.engagement.advisor;

import java.util.Arrays;
import java.util.Optional;

/** The nine regions of England, and the other nations as regions of their own. */
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
    /** All of Scotland. */
    SCOTLAND,
    /** All of Wales. */
    WALES,
    /** All of Northern Ireland. */
    NORTHERN_IRELAND;

    /** Empty for a name that this service does not know, or none. */
    public static Optional<Region> named(String name) {
        return Arrays.stream(values())
                .filter(region -> region.name().equalsIgnoreCase(name))
                .findFirst();
    }
}
