package org.lgds.council.council;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;

/**
 * What a council is called in some scheme. A superseded one still names it; since when it is superseded may be unknown.
 *
 * @param scheme the scheme, such as gss or snac
 * @param value what the council is called in it
 * @param superseded true if another has taken its place
 * @param validFrom the first day, absent if nobody knows
 * @param validTo the first day it is not in use any more
 */
@Embeddable
public record CouncilIdentifier(
        Scheme scheme, String value, boolean superseded, LocalDate validFrom, LocalDate validTo) {

    static CouncilIdentifier inUse(Scheme scheme, String value) {
        return new CouncilIdentifier(scheme, value, false, null, null);
    }

    static CouncilIdentifier former(Scheme scheme, String value) {
        return new CouncilIdentifier(scheme, value, true, null, null);
    }

    CouncilIdentifier endedOn(LocalDate day) {
        return new CouncilIdentifier(scheme, value, true, validFrom, day);
    }

    CouncilIdentifier since(LocalDate day) {
        return new CouncilIdentifier(scheme, value, superseded, day, validTo);
    }

    boolean isDated() {
        return validFrom != null || validTo != null;
    }
}
