package org.lgds.council.performance.flag;

import java.time.Instant;

/** A council's consent to be named, as it and LGDS read it. */
public record ConsentView(String area, String council, boolean consents, Instant updatedAt) {

    static ConsentView of(NamingConsent consent) {
        return new ConsentView(consent.area, consent.council, consent.consents, consent.updatedAt);
    }
}
