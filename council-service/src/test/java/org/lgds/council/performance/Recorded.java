package org.lgds.council.performance;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import org.lgds.kit.data.Ids;

/** Records of councils other than the caller's, and councils at the end of their days, put straight into the database. */
@ApplicationScoped
public class Recorded {

    private final DataSource database;

    Recorded(DataSource database) {
        this.database = database;
    }

    /** A month of a service as a whole, of which only what take-up, completion and satisfaction need is told. */
    public UUID month(String council, int service, LocalDate start, Told told) {
        var id = Ids.next();
        run(
                """
                insert into service_performance (id, version, created_at, updated_at, event_sequence, council, service_id,
                    grain, period_start, period_end, state, revision, started_online, online, phone, total, satisfied,
                    dissatisfied, responses, source, client, person)
                values (?, 0, now(), now(), 0, ?, ?, 'MONTH', ?, ?, 'RECORDED', 1, ?, ?, ?, ?, ?, ?, ?, 'SYSTEM', 'test',
                    'test')""",
                id,
                council,
                service,
                start,
                start.plusMonths(1),
                told.started,
                told.online,
                told.online == null ? null : 1000 - told.online,
                told.online == null ? null : 1000L,
                told.satisfied,
                told.satisfied == null ? null : 100 - told.satisfied,
                told.satisfied == null ? null : 100L);
        return id;
    }

    /**
     * Of 1,000 transactions and 100 responses.
     *
     * @param online completed online, of 1,000 in all; null if not known
     * @param satisfied of 100 responses; null if not known
     */
    public record Told(Long started, Long online, Long satisfied) {}

    /** Does something while a council is one that ended on a day. */
    public void whileEnded(String council, LocalDate on, Runnable test) {
        run("update council set state = 'ABOLISHED', ends_on = ? where code = ?", on, council);
        try {
            test.run();
        } finally {
            run("update council set state = 'ACTIVE', ends_on = null where code = ?", council);
        }
    }

    /** Does something while a council is not in being yet. */
    public void whileInShadow(String council, Runnable test) {
        run("update council set state = 'SHADOW' where code = ?", council);
        try {
            test.run();
        } finally {
            run("update council set state = 'ACTIVE' where code = ?", council);
        }
    }

    public void run(String statement, Object... values) {
        try (var connection = database.getConnection()) {
            run(connection, statement, values);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void run(Connection connection, String statement, Object... values) throws SQLException {
        try (var prepared = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                prepared.setObject(i + 1, values[i]);
            }
            prepared.executeUpdate();
        }
    }
}
