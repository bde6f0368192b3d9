package org.lgds.engagement.ledger;

import java.time.Instant;
import java.util.UUID;

/**
 * A move of money, as the payee and LGDS read it. Entries are only ever added.
 *
 * @param kind what the move does to the sums
 * @param award id of the award; absent for a move of the programme's budget
 * @param payment id of the payment; absent where none was made
 * @param council code of the payee; absent for a move of the programme's budget
 * @param amount how much, in pence
 * @param event name of the event that told of it
 * @param subject the event's subject, as in its header
 * @param sequence the event's sequence, as in its header
 * @param actor subject of the token of who did it
 * @param at when it was entered, in UTC
 */
public record LedgerEntryView(
        UUID id,
        LedgerEntry.Kind kind,
        UUID programme,
        UUID award,
        UUID payment,
        String council,
        long amount,
        String event,
        String subject,
        long sequence,
        String actor,
        Instant at) {

    static LedgerEntryView of(LedgerEntry entry) {
        return new LedgerEntryView(
                entry.id,
                entry.kind,
                entry.programme,
                entry.award,
                entry.payment,
                entry.council,
                entry.amount,
                entry.event,
                entry.subject,
                entry.sequence,
                entry.actor,
                entry.at);
    }
}
