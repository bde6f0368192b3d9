package org.lgds.engagement.ledger;

/**
 * Sums of an award, in pence, as its entries add up.
 *
 * @param granted what was offered
 * @param released of it, what went back to the programme's budget without being paid
 * @param scheduled payments that are not cancelled
 */
public record AwardAccount(long granted, long released, long scheduled, long paid, long recovered) {

    /** What may still be put into payments. */
    public long unscheduled() {
        return granted - scheduled;
    }
}
