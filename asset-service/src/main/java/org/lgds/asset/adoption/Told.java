package org.lgds.asset.adoption;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

import org.lgds.kit.security.Caller;

/**
 * Who tells of an adoption, and when.
 *
 * @param byHand true where a person takes one step of one adoption; false where a system mirrors what it holds
 */
record Told(Claimant by, boolean byHand, LocalDate today, Instant now) {

    static Told byHand(Caller caller, String council, Clock clock) {
        return of(new Claimant(caller.client(), council, caller.subject()), true, clock);
    }

    static Told bySystem(Caller caller, String council, Clock clock) {
        return of(new Claimant(caller.client(), council, caller.subject()), false, clock);
    }

    /** By this service itself. */
    static Told byService(String service, Clock clock) {
        return of(new Claimant(service, null, null), true, clock);
    }

    /** By this service itself, of what took effect on a day. */
    static Told byService(String service, LocalDate effective, Clock clock) {
        return new Told(new Claimant(service, null, null), true, effective, clock.instant());
    }

    private static Told of(Claimant by, boolean byHand, Clock clock) {
        return new Told(by, byHand, LocalDate.now(clock), clock.instant());
    }

    String client() {
        return by.client();
    }
}
