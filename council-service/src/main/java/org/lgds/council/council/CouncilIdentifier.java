package org.lgds.council.council;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** What a council is called in some scheme. A superseded one still names it; since when it is superseded may be unknown. */
@Embeddable
public record CouncilIdentifier(
        @Enumerated(EnumType.STRING) Scheme scheme,
        String value,
        boolean superseded,
        LocalDate validFrom,
        LocalDate validTo) {

    public enum Scheme {
        /** Our own: the register code. */
        CODE,
        /** The code that the Office for National Statistics gives to a boundary. */
        GSS,
        /** The name in addresses of GOV.UK. */
        SLUG,
        /** The codes before GSS; councils made since have none. */
        SNAC,
        /** The code that the council's addresses carry in AddressBase. */
        CUSTODIAN
    }

    static CouncilIdentifier inUse(Scheme scheme, String value) {
        return new CouncilIdentifier(scheme, value, false, null, null);
    }

    static CouncilIdentifier former(Scheme scheme, String value) {
        return new CouncilIdentifier(scheme, value, true, null, null);
    }

    CouncilIdentifier endedOn(LocalDate day) {
        return new CouncilIdentifier(scheme, value, true, validFrom, day);
    }
}
