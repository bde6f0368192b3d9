package org.lgds.engagement.result;

/** The dimensions of the maturity framework {@code lgds-dmf}; the first three are the conditions of political will. */
public enum Dimension {
    COMMITMENT,
    SILO,
    CAPACITY,
    SERVICE_DESIGN,
    REUSE,
    TECHNOLOGY,
    DATA,
    JOIN_UP
}
