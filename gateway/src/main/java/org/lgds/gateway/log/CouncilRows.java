package org.lgds.gateway.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Keeps what councils' states tell of their successors, never an older record; what cannot be read is left out, loudly. */
final class CouncilRows implements AutoCloseable {

    private static final String KEEP = """
            insert into known_council as known (code, successors, sequence) values (?, ?, ?)
            on conflict (code) do update set successors = excluded.successors, sequence = excluded.sequence
                where excluded.sequence >= known.sequence
            returning coalesce(old.successors, '{}') <> new.successors""";

    private final Connection connection;
    private final PreparedStatement keep;
    private boolean changed;

    CouncilRows(Connection connection) throws SQLException {
        this.connection = connection;
        this.keep = connection.prepareStatement(KEEP);
    }

    void add(ConsumerRecord<byte[], byte[]> record) throws SQLException {
        try {
            var council = CouncilState.of(record);
            keep.setString(1, council.code());
            keep.setArray(
                    2, connection.createArrayOf("text", council.successors().toArray()));
            keep.setLong(3, council.sequence());
        } catch (Fact.Unreadable e) {
            FactRows.leaveOut(record, e);
            return;
        }
        try (var row = keep.executeQuery()) {
            changed |= row.next() && row.getBoolean(1);
        }
    }

    /** True if anybody follows somebody else than before. */
    boolean finish() throws SQLException {
        if (changed) {
            try (var statement = connection.createStatement()) {
                statement.execute("update succession set version = version + 1");
            }
        }
        return changed;
    }

    @Override
    public void close() throws SQLException {
        keep.close();
    }
}
