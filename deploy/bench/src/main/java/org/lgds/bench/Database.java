package org.lgds.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lgds.local.postgres.Databases;

/** A service's own database, reached as the service reaches it. */
public record Database(Databases databases, String owner) {

    private static final Duration PATIENCE = Duration.ofMinutes(20);

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(databases.url(owner), owner, databases.password(owner));
    }

    /** Runs statements one after another, each in a transaction of its own. */
    public void run(String... statements) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            for (var each : statements) {
                statement.execute(each);
            }
        }
    }

    public long number(String sql) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** The first column of all rows. */
    public <T> List<T> column(String sql, Class<T> type) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<T>();
            while (rows.next()) {
                found.add(rows.getObject(1, type));
            }
            return found;
        }
    }

    /** The second column of all rows by the first, where that is not null; both as text. */
    public Map<String, String> texts(String sql) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new HashMap<String, String>();
            while (rows.next()) {
                if (rows.getString(1) != null) {
                    found.put(rows.getString(1), rows.getString(2));
                }
            }
            return found;
        }
    }

    /** Waits until a count has come down to zero, and gives up where it does not within twenty minutes. */
    public void awaitZero(String sql) throws SQLException, InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        for (var left = number(sql); left > 0; left = number(sql)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("still %d after %s of: %s".formatted(left, PATIENCE, sql));
            }
            Thread.sleep(200);
        }
    }

    /** How often pgbench runs a script in a second, where it is installed. */
    public Optional<Double> pgbench(String script, ClosedLoop loop) throws IOException, InterruptedException {
        return new PgBench(databases.url(owner), owner, databases.password(owner)).perSecond(script, loop);
    }
}
