package org.lgds.gateway.log;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The one session that writes the log. The lock and every transaction are of the same session, so whoever has lost the
 * lock cannot write any more, and positions become visible in their order.
 */
final class LogWriter implements AutoCloseable {

    private static final int PRUNE_ROWS = 5_000;

    /** A writer that hangs, or whose machine is gone, must not keep the lock: the server ends its session. */
    private static final String SESSION = """
            set idle_session_timeout = '30s'; set idle_in_transaction_session_timeout = '30s';
            set tcp_keepalives_idle = 10; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 3""";

    private static final String LOCK = "select pg_try_advisory_lock(hashtext('event-log'))";

    private static final String OFFSET = """
            insert into copied_offset (topic_id, partition, topic, next_offset) values (?, ?, ?, ?)
            on conflict (topic_id, partition) do update set next_offset = excluded.next_offset""";

    private static final String PRUNE = """
            with old as (
                delete from event_log where position in (
                    select position from
                      (select position, logged_at from event_log order by position limit ?) oldest
                    where logged_at < now() - ? * interval '1 second')
                returning position)
            update pruned set through = greatest(through, (select max(position) from old))
            where exists (select from old)""";

    private final Connection connection;
    private final String councilsTopic;

    private LogWriter(Connection connection, String councilsTopic) {
        this.connection = connection;
        this.councilsTopic = councilsTopic;
    }

    /**
     * Null while another instance writes.
     *
     * @param councilsTopic whose records are no facts, and tell who may see what councils had that have ended
     */
    static LogWriter tryTake(DataSource database, String councilsTopic) throws SQLException {
        var writer = new LogWriter(database.getConnection(), councilsTopic);
        try {
            if (writer.lock()) {
                return writer;
            }
        } catch (SQLException e) {
            writer.close();
            throw e;
        }
        writer.connection.close();
        return null;
    }

    private boolean lock() throws SQLException {
        try (var statement = connection.createStatement();
                var locked = statement.executeQuery(LOCK)) {
            locked.next();
            if (!locked.getBoolean(1)) {
                return false;
            }
        }
        try (var statement = connection.createStatement()) {
            statement.execute(SESSION);
        }
        connection.setAutoCommit(false);
        return true;
    }

    long nextOffset(PartitionId partition) throws SQLException {
        try (var select = connection.prepareStatement(
                "select next_offset from copied_offset where topic_id = ? and partition = ?")) {
            select.setObject(1, partition.topicId());
            select.setInt(2, partition.number());
            try (var row = select.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            } finally {
                connection.commit();
            }
        }
    }

    /**
     * Writes records and how far they go in one transaction; true if any event is new, or anybody follows another council by it.
     * One that the database can never hold is left out, so that the rest goes on. Without records it shows we are alive.
     */
    boolean write(Map<PartitionId, List<ConsumerRecord<byte[], byte[]>>> records) throws SQLException {
        try {
            return write(records, false);
        } catch (SQLException e) {
            if (!FactRows.isOfData(e)) {
                throw e;
            }
            connection.rollback();
            return write(records, true);
        }
    }

    private boolean write(Map<PartitionId, List<ConsumerRecord<byte[], byte[]>>> records, boolean alone)
            throws SQLException {
        try (var facts = new FactRows(connection, alone);
                var councils = new CouncilRows(connection);
                var offset = connection.prepareStatement(OFFSET)) {
            for (var partition : records.entrySet()) {
                var isOfCouncils = partition.getKey().topic().equals(councilsTopic);
                for (var record : partition.getValue()) {
                    if (isOfCouncils) {
                        councils.add(record);
                    } else {
                        facts.add(record);
                    }
                }
                var last = partition.getValue().get(partition.getValue().size() - 1);
                offset.setObject(1, partition.getKey().topicId());
                offset.setInt(2, partition.getKey().number());
                offset.setString(3, partition.getKey().topic());
                offset.setLong(4, last.offset() + 1);
                offset.addBatch();
            }
            var isNew = facts.finish() | councils.finish();
            offset.executeBatch();
            if (records.isEmpty()) {
                showLife();
            }
            connection.commit();
            return isNew;
        }
    }

    private void showLife() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("select 1");
        }
    }

    /** Deletes some of what is older than the retention; false when nothing is left to delete. */
    boolean prune(Duration retention) throws SQLException {
        try (var prune = connection.prepareStatement(PRUNE)) {
            prune.setInt(1, PRUNE_ROWS);
            prune.setLong(2, retention.toSeconds());
            var some = prune.executeUpdate() > 0;
            connection.commit();
            return some;
        }
    }

    /** Gives the session back as it was; one that cannot be is ended, and the lock with it. */
    @Override
    public void close() throws SQLException {
        try (var statement = connection.createStatement()) {
            connection.rollback();
            connection.setAutoCommit(true);
            statement.execute("select pg_advisory_unlock_all(); reset all");
        } catch (SQLException e) {
            connection.abort(Runnable::run);
        } finally {
            connection.close();
        }
    }
}
