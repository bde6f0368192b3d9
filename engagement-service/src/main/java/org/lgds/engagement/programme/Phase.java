package org.lgds.engagement.programme;

/** A stage of work that money is asked for. */
public enum Phase {
    DISCOVERY,
    ALPHA,
    BETA,
    LIVE
}
