package org.lgds.asset.search;

/** Which councils are taken for the peers of another. */
public enum PeersFrom {
    /** Those of its peer set: its nearest neighbours. */
    PEER_SET,
    /** Those of its type, where it has no peer set. */
    TYPE
}
