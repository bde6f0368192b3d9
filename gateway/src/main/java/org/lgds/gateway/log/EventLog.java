package org.lgds.gateway.log;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

/** Reads the log. */
@ApplicationScoped
public class EventLog {

    private static final int PAGE_ROWS = 50;
    private static final int PAGE_CHARS = 64 * 1024;
    private static final int NEWER_ROWS = 500;
    private static final int NEWER_CHARS = 1024 * 1024;
    private static final int FETCH = 10;

    /** How far a page looks for events of its view: a rare one is found in many short reads, between those of others. */
    static final int PAGE_POSITIONS = 20_000;

    /** The same where an index leads to the events, so that it takes few turns among those who have none. */
    static final int SUBJECT_PAGE_POSITIONS = 1_000_000;

    /** A read takes some hundredths of a second; one that takes so long would keep others from theirs. */
    private static final String LIMIT = "set local statement_timeout = '5s'";

    private static final String BOUNDS = """
            select (select through from pruned),
                   (select coalesce(max(position), 0) from event_log),
                   (select case when is_called then last_value else 0 end from event_log_position_seq)""";

    private static final String SUCCESSIONS = "select code, unnest(successors) from known_council";

    private static final String EVENTS = """
            select position, type, subject, readers, councils, topic, event from event_log where position > ?""";

    private static final String IN_ORDER = " order by position limit ?";

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

    /**
     * Events of a view, and the position up to which the log has been read for them; if {@code pruned} is beyond where the
     * page begins, events may be missing in it.
     */
    public record Page(List<LoggedEvent> events, long readTo, long pruned) {}

    private interface Read<T> {
        T from(Connection connection) throws SQLException;
    }

    private final DataSource database;

    EventLog(DataSource database) {
        this.database = database;
    }

    public Bounds bounds() throws SQLException {
        return read(EventLog::bounds);
    }

    /** Events that are new to a reader, and whom councils follow when they can be read, or later. */
    record Newer(List<LoggedEvent> events, Successions successions) {}

    Successions successions() throws SQLException {
        return read(connection -> successions(connection, Successions.NONE));
    }

    /**
     * What comes next after a position, as much as fits in memory at once; no events if nothing does.
     *
     * @param known whom councils follow, as read before; the same is given back if it still is so
     */
    Newer newer(long after, Successions known) throws SQLException {
        return read(connection -> {
            try (var select = connection.prepareStatement(EVENTS + IN_ORDER)) {
                select.setLong(1, after);
                select.setInt(2, NEWER_ROWS);
                var events = new ArrayList<LoggedEvent>();
                addTo(events, select, NEWER_ROWS, NEWER_CHARS);
                // After the events, so that none is judged by what was before it.
                return new Newer(events, successions(connection, known));
            }
        });
    }

    /** The next events of a view, as many as one stream may hold in memory; for {@code upTo} see {@link Tail}. */
    public Page page(long after, long upTo, View view) throws SQLException {
        var most = view.subjects().isEmpty() ? PAGE_POSITIONS : SUBJECT_PAGE_POSITIONS;
        return read(connection -> page(connection, after, Math.min(upTo, after + most), view));
    }

    private static Page page(Connection connection, long after, long upTo, View view) throws SQLException {
        // Only what is asked for, as else the plan for all of them at once would use the index of none.
        var filters = new LinkedHashMap<String, Collection<String>>();
        filters.put(
                " and type like any (?)",
                view.types().stream().map(EventLog::like).toList());
        filters.put(" and subject = any (?)", view.subjects());
        filters.put(" and councils && ?", view.councils());
        filters.values().removeIf(Collection::isEmpty);
        try (var select = connection.prepareStatement(EVENTS
                + " and position <= ? and readers && ? and (readers @> '{public}' or 'topic:' || topic = any (?))"
                + String.join("", filters.keySet()) + IN_ORDER)) {
            select.setLong(1, after);
            select.setLong(2, upTo);
            var names = array(connection, view.grants().names());
            select.setArray(3, names);
            select.setArray(4, names);
            var at = 5;
            for (var values : filters.values()) {
                select.setArray(at++, array(connection, values));
            }
            select.setInt(at, PAGE_ROWS);
            var events = new ArrayList<LoggedEvent>();
            var all = addTo(events, select, PAGE_ROWS, PAGE_CHARS);
            var readTo = all ? upTo : events.get(events.size() - 1).position();
            // Asked for after the events, so that no deletion before them goes unnoticed.
            return new Page(events, readTo, bounds(connection).pruned());
        }
    }

    /** Takes rows up to a number of them or of characters; false if there may be more. */
    private static boolean addTo(List<LoggedEvent> events, PreparedStatement select, int most, int chars)
            throws SQLException {
        select.setFetchSize(FETCH);
        var left = chars;
        try (var rows = select.executeQuery()) {
            while (rows.next()) {
                var event = event(rows);
                events.add(event);
                left -= event.json().length();
                if (left <= 0 || events.size() == most) {
                    return false;
                }
            }
            return true;
        }
    }

    private static Bounds bounds(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(BOUNDS)) {
            row.next();
            return new Bounds(row.getLong(1), Math.max(row.getLong(1), row.getLong(2)), row.getLong(3));
        }
    }

    private static Successions successions(Connection connection, Successions known) throws SQLException {
        try (var statement = connection.createStatement()) {
            long version;
            try (var row = statement.executeQuery("select version from succession")) {
                row.next();
                version = row.getLong(1);
            }
            if (version == known.version()) {
                return known;
            }
            var precededBy = new HashMap<String, Set<String>>();
            try (var rows = statement.executeQuery(SUCCESSIONS)) {
                while (rows.next()) {
                    precededBy
                            .computeIfAbsent(rows.getString(2), code -> new HashSet<>())
                            .add(rows.getString(1));
                }
            }
            return new Successions(version, precededBy);
        }
    }

    /** In a transaction, without which neither the limit of time nor a fetch size counts. */
    private <T> T read(Read<T> read) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (var limit = connection.createStatement()) {
                limit.execute(LIMIT);
                return read.from(connection);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
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
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                texts(row, 4),
                texts(row, 5),
                row.getString(6),
                row.getString(7));
    }

    private static List<String> texts(ResultSet row, int column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
