package org.lgds.asset.asset;

/** Where an asset comes from. */
public enum Origin {
    /** A council. */
    COUNCIL,
    /** The Government Digital Service. */
    GDS,
    /** Another department of central government. */
    CENTRAL_DEPARTMENT,
    /** A project that several councils work on together. */
    COLLABORATIVE_PROJECT,
    /** A supplier. */
    SUPPLIER,
    /** A body of the sector, such as an association of councils. */
    SECTOR_BODY
}
