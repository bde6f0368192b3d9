package org.lgds.kit.security;

import java.util.Collection;

/**
 * How widely something is seen, from anyone to LGDS alone. Of a record's state and fields it says who may read them; of a
 * caller it says how much of a record they see.
 */
public enum Visibility {
    /** Anyone. */
    PUBLIC,
    /** Any signed-in council or LGDS user. */
    SECTOR,
    /** The councils concerned, those that have followed them, and LGDS. */
    COUNCIL,
    /** LGDS only. */
    LGDS;

    /** How much a caller sees of what concerns these councils. */
    public static Visibility of(Caller caller, Collection<String> councils) {
        if (caller.seesAllCouncils()) {
            return LGDS;
        }
        if (councils.stream().anyMatch(caller::mayReadOf)) {
            return COUNCIL;
        }
        return caller.councils().isEmpty() ? PUBLIC : SECTOR;
    }

    /** True if whoever sees this much sees what is {@code needed}. */
    public boolean reaches(Visibility needed) {
        return compareTo(needed) >= 0;
    }
}
