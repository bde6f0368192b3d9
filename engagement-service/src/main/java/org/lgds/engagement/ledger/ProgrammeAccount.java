package org.lgds.engagement.ledger;

/**
 * Sums of a programme, in pence.
 *
 * @param budget the programme's budget
 * @param committed awards that stand, in full, and those terminated at what was paid; never over the budget
 * @param paid all that was ever paid
 * @param recovered what came back of what was paid
 */
public record ProgrammeAccount(long budget, long committed, long paid, long recovered) {

    /** What can still be awarded. */
    public long available() {
        return budget - committed;
    }
}
