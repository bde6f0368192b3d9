package org.lgds.engagement.ledger;

/**
 * Sums of an award, in pence.
 *
 * @param granted what was offered, in pence
 * @param released what went back to the programme's budget without being paid
 * @param scheduled payments that are not cancelled, in pence
 * @param paid all that was ever paid
 * @param recovered what came back of it
 */
public record AwardAccount(long granted, long released, long scheduled, long paid, long recovered) {

    /** What may still be put into payments. */
    public long unscheduled() {
        return granted - scheduled;
    }
}
