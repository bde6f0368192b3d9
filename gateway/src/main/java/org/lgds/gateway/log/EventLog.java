package org.lgds.gateway.log;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

/** Reads the log. */
@ApplicationScoped
public class EventLog {

    private static final int PAGE_ROWS = 50;
    private static final int PAGE_CHARS = 64 * 1024;
    private static final int FETCH = 10;

    private static final String BOUNDS = """
            select (select through from pruned),
                   (select coalesce(max(position), 0) from event_log),
                   (select case when is_called then last_value else 0 end from event_log_position_seq)""";

    private static final String NEWER = """
            select position, type, subject, readers, councils, event from event_log
            where position > ? order by position limit ?""";

    private static final String PAGE = """
            select position, type, subject, readers, councils, event from event_log
            where position > ? and position <= ? and readers && ?
              and (cardinality(?::text[]) = 0 or type like any (?))
              and (cardinality(?::text[]) = 0 or subject = any (?))
              and (cardinality(?::text[]) = 0 or councils && ?)
            order by position limit ?""";

    /**
     * How far the log reaches: {@code pruned} is the last position deleted, {@code newest} the last there is, and beyond
     * {@code given} none was ever given.
     */
    public record Bounds(long pruned, long newest, long given) {

        /** False for a position after which something is missing, or that is of another log. */
        public boolean reaches(long position) {
            return position >= pruned && position <= given;
        }
    }

    /** Events of a view, and the position up to which the log has been read for them. */
    public record Page(List<LoggedEvent> events, long readTo) {}

    private final DataSource database;

    EventLog(DataSource database) {
        this.database = database;
    }

    public Bounds bounds() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(BOUNDS)) {
            row.next();
            return new Bounds(row.getLong(1), Math.max(row.getLong(1), row.getLong(2)), row.getLong(3));
        }
    }

    /** Everything after a position, for whoever shows it on. */
    List<LoggedEvent> newer(long after, int limit) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(NEWER)) {
            select.setLong(1, after);
            select.setInt(2, limit);
            var events = new ArrayList<LoggedEvent>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    events.add(event(rows));
                }
            }
            return events;
        }
    }

    /** The next events of a view, as many as one stream may hold in memory; for {@code upTo} see {@link Tail}. */
    public Page page(long after, long upTo, View view) throws SQLException {
        try (var connection = database.getConnection()) {
            // A fetch size counts only within a transaction.
            connection.setAutoCommit(false);
            try {
                return page(connection, after, upTo, view);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private static Page page(Connection connection, long after, long upTo, View view) throws SQLException {
        try (var select = connection.prepareStatement(PAGE)) {
            select.setLong(1, after);
            select.setLong(2, upTo);
            select.setArray(3, array(connection, view.grants().names()));
            setFilter(
                    connection,
                    select,
                    4,
                    view.types().stream().map(EventLog::like).toList());
            setFilter(connection, select, 6, view.subjects());
            setFilter(connection, select, 8, view.councils());
            select.setInt(10, PAGE_ROWS);
            select.setFetchSize(FETCH);
            try (var rows = select.executeQuery()) {
                return read(rows, upTo);
            }
        }
    }

    private static Page read(ResultSet rows, long upTo) throws SQLException {
        var events = new ArrayList<LoggedEvent>();
        var chars = 0;
        while (rows.next()) {
            var event = event(rows);
            events.add(event);
            chars += event.json().length();
            if (chars >= PAGE_CHARS || events.size() == PAGE_ROWS) {
                return new Page(events, event.position());
            }
        }
        return new Page(events, upTo);
    }

    private static void setFilter(
            Connection connection, java.sql.PreparedStatement select, int at, Collection<String> values)
            throws SQLException {
        var array = array(connection, values);
        select.setArray(at, array);
        select.setArray(at + 1, array);
    }

    private static Array array(Connection connection, Collection<String> values) throws SQLException {
        return connection.createArrayOf("text", values.toArray());
    }

    private static String like(String type) {
        var prefix = type.endsWith("*");
        var plain = prefix ? type.substring(0, type.length() - 1) : type;
        return plain.replace("\\", "\\\\").replace("_", "\\_").replace("%", "\\%") + (prefix ? "%" : "");
    }

    private static LoggedEvent event(ResultSet row) throws SQLException {
        return new LoggedEvent(
                row.getLong(1), row.getString(2), row.getString(3), texts(row, 4), texts(row, 5), row.getString(6));
    }

    private static List<String> texts(ResultSet row, int column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
