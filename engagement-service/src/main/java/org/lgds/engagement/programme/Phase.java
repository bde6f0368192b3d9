package org.lgds.engagement.programme;

/** A stage of work that money is asked for. */
public enum Phase {
    /** Finding out what users need. */
    DISCOVERY,
    /** Trying out what could meet it. */
    ALPHA,
    /** Building it, in use by some. */
    BETA,
    /** Running it. */
    LIVE
}
