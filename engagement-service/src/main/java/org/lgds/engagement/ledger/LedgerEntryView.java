package org.lgds.engagement.ledger;

import java.time.Instant;
import java.util.UUID;

/**
 * A move of money as the payee and LGDS read it, and a line of a spreadsheet.
 *
 * @param amount in pence
 * @param event name of the event that told of it; subject and sequence are those in its headers
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
