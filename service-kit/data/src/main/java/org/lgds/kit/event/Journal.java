package org.lgds.kit.event;

import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;

/**
 * Keeps what happened in the transaction that made it happen: the event and the state for {@link OutboxRelay}, and the
 * entry of the audit. Rows are written together just before the commit, after the aggregates' own, so that whoever adds
 * an event holds the lock on its aggregate.
 */
@ApplicationScoped
public class Journal {

    private final TransactionSynchronizationRegistry transaction;
    private final EntityManager entities;
    private final DataSource database;
    private final OutboxRows outbox;
    private final AuditRows audit;
    private final Actor actor;
    private final OutboxRelay relay;
    private final Clock clock;

    Journal(
            TransactionSynchronizationRegistry transaction,
            EntityManager entities,
            DataSource database,
            OutboxRows outbox,
            AuditRows audit,
            Actor actor,
            OutboxRelay relay,
            Clock clock) {
        this.transaction = transaction;
        this.entities = entities;
        this.database = database;
        this.outbox = outbox;
        this.audit = audit;
        this.actor = actor;
        this.relay = relay;
        this.clock = clock;
    }

    /**
     * Keeps an event: for Kafka, with its aggregate's state where it has one, and in the audit. Written just before the commit, once the
     * aggregate's own row is locked; who did it, when and in which trace is noted now.
     *
     * @throws jakarta.transaction.TransactionalException outside a transaction
     * @throws IllegalArgumentException where its JSON has more than the 512 KiB that the outbox takes; then nothing is committed
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(DomainEvent event) {
        var entry = new Entry(event, actor.now(), clock.instant(), Trace.current());
        pending().audit.add(entry);
        pending().outbox.addAll(outbox.of(entry));
    }

    /**
     * Files a change of a part in the audit alone, under its own kind: the event of the whole, which is added besides, tells of
     * it.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void file(DomainEvent part) {
        pending().audit.add(new Entry(part, actor.now(), clock.instant(), Trace.current()));
    }

    /** Sends the state of an aggregate once more, as {@link ResendingStates} does; what is gone has none. */
    @Transactional(Transactional.TxType.MANDATORY)
    void resend(DomainEvent event) {
        var entry = new Entry(event, actor.now(), clock.instant(), Trace.current());
        outbox.stateOf(entry).filter(row -> row.payload() != null).ifPresent(pending().outbox::add);
    }

    /** Sends on a record that is no event of ours, such as a dead letter. */
    @Transactional(Transactional.TxType.MANDATORY)
    void add(OutboxRows.Row row) {
        pending().outbox.add(row);
    }

    private Pending pending() {
        var pending = (Pending) transaction.getResource(this);
        if (pending == null) {
            pending = new Pending();
            // Opens the session now: none can join a transaction that is about to end.
            entities.isJoinedToTransaction();
            transaction.putResource(this, pending);
            transaction.registerInterposedSynchronization(pending);
        }
        return pending;
    }

    private final class Pending implements Synchronization {

        private final List<Entry> audit = new ArrayList<>();
        private final List<OutboxRows.Row> outbox = new ArrayList<>();

        @Override
        public void beforeCompletion() {
            entities.flush();
            // The transaction's own connection, given back at once: the session has let go of it by now.
            try (var connection = database.getConnection()) {
                Journal.this.audit.insert(connection, audit);
                Journal.this.outbox.insert(connection, outbox);
            } catch (SQLException e) {
                throw new PersistenceException("the journal was not written", e);
            }
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                relay.wake();
            }
        }
    }
}
