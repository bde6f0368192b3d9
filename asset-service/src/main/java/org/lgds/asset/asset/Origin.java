package org.lgds.asset.asset;

/** Where an asset comes from. */
public enum Origin {
    COUNCIL,
    GDS,
    CENTRAL_DEPARTMENT,
    COLLABORATIVE_PROJECT,
    SUPPLIER,
    SECTOR_BODY
}
