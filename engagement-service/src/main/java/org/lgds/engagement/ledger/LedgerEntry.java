package org.lgds.engagement.ledger;

import java.time.Instant;
import java.util.UUID;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;

/** One move of money. It is written once, in the transaction of what it tells of, and never changed. */
@Entity
@Immutable
public class LedgerEntry extends PanacheEntityBase {

    /** What a move does to the sums; amounts are positive but for a budget that was lowered. */
    public enum Kind {
        /** A programme was given its budget. */
        BUDGET_SET,
        /** A programme's budget was raised, or lowered. */
        BUDGET_CHANGED,
        /** An award was offered. */
        COMMITTED,
        /** What an award will not take went back to the budget. */
        RELEASED,
        /** A payment went out. */
        PAID,
        /** A payment, or a part of it, came back. */
        RECOVERED
    }

    @Id
    public UUID id;

    public UUID programme;
    public UUID award;
    public UUID payment;

    /** The payee at that time; null where the programme alone is concerned. */
    public String council;

    @Enumerated(EnumType.STRING)
    public Kind kind;

    /** In pence. */
    public long amount;

    /** The event that told of it, {@code payment.paid}; with its subject and sequence it is found among all events. */
    public String event;

    public String subject;
    public long sequence;

    /** Subject of who did it, or this service where a day did. */
    public String actor;

    public Instant at;

    String key() {
        return id.toString();
    }
}
