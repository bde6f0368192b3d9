package org.lgds.asset.reusecheck;

/** What a council is about to do for a service. */
public enum Plan {
    /** To build something. */
    BUILD,
    /** To buy something. */
    BUY
}
