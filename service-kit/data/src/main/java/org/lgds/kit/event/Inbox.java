package org.lgds.kit.event;

import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Remembers the events a service has handled, in the transaction that handles them. */
@ApplicationScoped
public class Inbox {

    private static final int ROWS_AT_ONCE = 10_000;

    private final EntityManager entities;
    private final DataSource database;
    private final Duration kept;

    Inbox(EntityManager entities, DataSource database, @ConfigProperty(name = "lgds.inbox.kept") Duration kept) {
        this.entities = entities;
        this.database = database;
        this.kept = kept;
    }

    /** True the first time an event is seen; false for a redelivery. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean accept(String source, String eventId) {
        return entities.createNativeQuery("insert into inbox (source, event_id) values (?1, ?2) on conflict do nothing")
                        .setParameter(1, source)
                        .setParameter(2, eventId)
                        .executeUpdate()
                == 1;
    }

    /** Forgets what no topic can deliver again, in small transactions; what another replica has in hand is passed over. */
    @Scheduled(cron = "{lgds.inbox.clean}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void clean() throws SQLException {
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement("""
                        delete from inbox where (source, event_id) in (
                            select source, event_id from inbox
                            where received_at < now() - make_interval(secs => ?) limit ? for update skip locked)""")) {
            int deleted;
            do {
                delete.setDouble(1, kept.toSeconds());
                delete.setInt(2, ROWS_AT_ONCE);
                deleted = delete.executeUpdate();
                Log.debugf("Forgot %d events of the inbox", deleted);
            } while (deleted == ROWS_AT_ONCE);
        }
    }
}
