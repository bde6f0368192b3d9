package org.lgds.asset.content;

/** A dimension of the maturity framework (DOMAIN.md 3.4) that an asset helps a council with. */
public enum MaturityDimension {
    COMMITMENT,
    SILO,
    CAPACITY,
    SERVICE_DESIGN,
    REUSE,
    TECHNOLOGY,
    DATA,
    JOIN_UP
}
