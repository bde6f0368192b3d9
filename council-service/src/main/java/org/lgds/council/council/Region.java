package org.lgds.council.council;

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

    public Nation nation() {
        return switch (this) {
            case SCOTLAND -> Nation.SCOTLAND;
            case WALES -> Nation.WALES;
            case NORTHERN_IRELAND -> Nation.NORTHERN_IRELAND;
            default -> Nation.ENGLAND;
        };
    }
}
