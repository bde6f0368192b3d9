package org.lgds.asset.reusecheck;

/** What a council is about to do for a service. */
public enum Plan {
    BUILD,
    BUY
}
