package org.lgds.asset.adoption;

import java.time.Duration;
import java.time.Instant;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Who claimed an adoption, who confirmed it last, and whether that still holds (DOMAIN.md 4.3).
 *
 * @param stale not confirmed for so long that it does not count any more
 */
@Embeddable
public record Standing(
        @AttributeOverride(name = "client", column = @Column(name = "claimed_client"))
        @AttributeOverride(name = "organisation", column = @Column(name = "claimed_organisation"))
        @AttributeOverride(name = "person", column = @Column(name = "claimed_person"))
        Claimant claimed,

        @AttributeOverride(name = "client", column = @Column(name = "confirmed_client"))
        @AttributeOverride(name = "organisation", column = @Column(name = "confirmed_organisation"))
        @AttributeOverride(name = "person", column = @Column(name = "confirmed_person"))
        Claimant confirmed,

        Instant confirmedAt,
        boolean stale) {

    /** A claim is confirmed again, when it is named, once this much time has passed. */
    static final Duration CONFIRMED_FOR = Duration.ofDays(30);

    boolean isToBeConfirmed(Instant now) {
        return stale || confirmedAt.isBefore(now.minus(CONFIRMED_FOR));
    }

    /** The standing once it is claimed or confirmed by someone; null is that of a new adoption. */
    static Standing confirmed(Standing before, Told told) {
        return new Standing(before == null ? told.by() : before.claimed, told.by(), told.now(), false);
    }

    /** A successor's: it is confirmed as of when the predecessor last was, and as stale; vesting confirms nothing. */
    static Standing inherited(Standing before, Standing predecessors, Told told) {
        return new Standing(
                before == null ? told.by() : before.claimed, told.by(), predecessors.confirmedAt, predecessors.stale);
    }

    Standing becomeStale() {
        return new Standing(claimed, confirmed, confirmedAt, true);
    }
}
