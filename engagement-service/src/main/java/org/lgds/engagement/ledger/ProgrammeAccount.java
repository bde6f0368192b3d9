package org.lgds.engagement.ledger;

/**
 * Sums of a programme, in pence, as its entries add up.
 *
 * @param committed awards that stand in full, those terminated at what was paid (DOMAIN.md 5.8); never over the budget
 * @param paid all that was ever paid; {@code recovered} of it came back
 */
public record ProgrammeAccount(long budget, long committed, long paid, long recovered) {

    /** What can still be awarded. */
    public long available() {
        return budget - committed;
    }
}
