package org.lgds.engagement.advisor;

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
    NORTHERN_IRELAND
}
