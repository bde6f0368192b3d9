package org.lgds.asset.content;

/** A dimension of the maturity framework (DOMAIN.md 3.4) that an asset helps a council with. */
public enum MaturityDimension {
    /** Commitment to transformation. */
    COMMITMENT,
    /** Working across silos. */
    SILO,
    /** Digital capacity within the council. */
    CAPACITY,
    /** Services designed around users. */
    SERVICE_DESIGN,
    /** Sharing and reuse. */
    REUSE,
    /** Technology and security. */
    TECHNOLOGY,
    /** Data and information sharing. */
    DATA,
    /** Joined-up local services. */
    JOIN_UP
}
