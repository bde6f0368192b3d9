package org.lgds.council.peer.neighbour;

/** Where neighbours are looked for: in the council's nation, or in the whole United Kingdom; of its own tier always. */
public enum Pool {
    /** In the council's nation. */
    NATION,
    /** In all of the United Kingdom. */
    UK
}
