package org.lgds.council.importing.comparison;

/** How a line of a file compares with the register. */
public enum Outcome {
    /** The register says all that it says. */
    UNCHANGED,
    /** The register says something else of the council. */
    CHANGES,
    /** It goes by a code that the council has no more, or its council has ended, so it tells of what was. */
    SUPERSEDED,
    /** The register has no such council. */
    UNKNOWN,
    /** It cannot be read, or contradicts the register. */
    REFUSED
}
