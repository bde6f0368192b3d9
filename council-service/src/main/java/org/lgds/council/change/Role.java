package org.lgds.council.change;

/** What becomes of a line's predecessor, and where its successor comes from. */
public enum Role {
    /** It goes on under its own code, as its own successor, and keeps what it has. */
    CONTINUING,

    /** It ends, and the successor, which was there before, takes over. */
    ABOLISHED,

    /** It ends, and the successor is made to take over. */
    CREATED
}
