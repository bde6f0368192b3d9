package org.lgds.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.SplittableRandom;

/** The reference: the same statement over a kept connection, every column of every row read. */
public final class SqlReads implements Client {

    /** Sets a statement's parameters for the next run. */
    @FunctionalInterface
    public interface Parameters {
        void set(PreparedStatement statement, SplittableRandom random) throws SQLException;
    }

    /** Of a statement that has none. */
    public static final Parameters NONE = (statement, random) -> {};

    private final Connection connection;
    private final PreparedStatement statement;
    private final Parameters parameters;

    /** How often in a second a case's statement is answered. */
    public static double perSecond(Database database, ReadCase each, ClosedLoop loop) throws Exception {
        return loop.run(() -> new SqlReads(database.connect(), each.sql(), each.parameters()))
                .perSecond();
    }

    private SqlReads(Connection connection, String sql, Parameters parameters) throws SQLException {
        this.connection = connection;
        this.statement = connection.prepareStatement(sql);
        this.parameters = parameters;
    }

    @Override
    public void run(SplittableRandom random) throws SQLException {
        parameters.set(statement, random);
        try (var rows = statement.executeQuery()) {
            var columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int i = 1; i <= columns; i++) {
                    rows.getObject(i);
                }
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
