package org.lgds.council.performance.flag;

import java.time.Instant;

/**
 * A council's consent to be named, as it and LGDS read it.
 *
 * @param area id of the service area
 * @param council the council's code, such as LDS
 * @param consents true if it may be named
 */
public record ConsentView(String area, String council, boolean consents, Instant updatedAt) {

    static ConsentView of(NamingConsent consent) {
        return new ConsentView(consent.area, consent.council, consent.consents, consent.updatedAt);
    }
}
