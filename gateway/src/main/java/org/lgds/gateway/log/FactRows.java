package org.lgds.gateway.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.stream.IntStream;

import io.quarkus.logging.Log;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Inserts facts into the log, many at once or each alone; what can never be there is left out, loudly. */
final class FactRows implements AutoCloseable {

    private static final int BATCH_CHARS = 1024 * 1024;

    private static final String INSERT = """
            insert into event_log
              (ce_id, type, subject, source, time, sequence, audience, readers, councils, topic, event)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (ce_id) do nothing""";

    private final Connection connection;
    private final boolean alone;
    private final PreparedStatement insert;
    private int inserted;
    private long chars;

    /** @param alone slower, and goes on where the database refuses a row */
    FactRows(Connection connection, boolean alone) throws SQLException {
        this.connection = connection;
        this.alone = alone;
        this.insert = connection.prepareStatement(INSERT);
    }

    /** Whether a failure is of the data itself, so that the same would fail for ever: SQLSTATE's classes 22 and 54. */
    static boolean isOfData(SQLException failure) {
        var state = failure.getSQLState();
        return state != null && (state.startsWith("22") || state.startsWith("54"));
    }

    void add(ConsumerRecord<byte[], byte[]> record) throws SQLException {
        Fact fact;
        try {
            fact = Fact.of(record);
        } catch (Fact.Unreadable e) {
            leaveOut(record, e);
            return;
        }
        set(fact);
        if (alone) {
            insertAlone(record);
            return;
        }
        insert.addBatch();
        chars += fact.json().length();
        if (chars >= BATCH_CHARS) {
            insertAll();
        }
    }

    /** Inserts what is left; true if any of all was new. */
    boolean finish() throws SQLException {
        insertAll();
        return inserted > 0;
    }

    private void insertAll() throws SQLException {
        inserted += IntStream.of(insert.executeBatch()).filter(rows -> rows > 0).sum();
        chars = 0;
    }

    private void insertAlone(ConsumerRecord<byte[], byte[]> record) throws SQLException {
        var before = connection.setSavepoint();
        try {
            inserted += insert.executeUpdate();
            connection.releaseSavepoint(before);
        } catch (SQLException e) {
            if (!isOfData(e)) {
                throw e;
            }
            connection.rollback(before);
            leaveOut(record, e);
        }
    }

    static void leaveOut(ConsumerRecord<byte[], byte[]> record, Exception why) {
        Log.errorf(
                "Left out of the log: %s-%d, offset %d: %s",
                record.topic(), record.partition(), record.offset(), why.getMessage());
    }

    private void set(Fact fact) throws SQLException {
        insert.setString(1, fact.id());
        insert.setString(2, fact.type());
        insert.setString(3, fact.subject());
        insert.setString(4, fact.source());
        insert.setObject(5, fact.time());
        insert.setLong(6, fact.sequence());
        insert.setString(7, fact.audience().text());
        insert.setArray(
                8, connection.createArrayOf("text", fact.audience().readers().toArray()));
        insert.setArray(9, connection.createArrayOf("text", fact.councils().toArray()));
        insert.setString(10, fact.topic());
        insert.setString(11, fact.json());
    }

    @Override
    public void close() throws SQLException {
        insert.close();
    }
}
