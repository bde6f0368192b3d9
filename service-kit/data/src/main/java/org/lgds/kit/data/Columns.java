package org.lgds.kit.data;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * Hands many rows to one statement, as an array for each column: {@code from %s} with {@link #said} reads them as a table
 * {@code said}, whose column {@code place} counts them from 1.
 */
public final class Columns<R> {

    /** What the driver sends as it is; of other types it sends a text with all its quotes escaped. */
    private static final Map<String, IntFunction<Object[]>> BINARY =
            Map.of("text", String[]::new, "bigint", Long[]::new, "integer", Integer[]::new, "boolean", Boolean[]::new);

    private static final int AT_ONCE = 1_000;

    private record Column<R>(String name, String type, Function<R, Object> value) {}

    private final List<Column<R>> columns = new ArrayList<>();

    /** @param type PostgreSQL's name of it, which no array is; of text, bigint, integer and boolean the values are Java's own */
    public Columns<R> with(String name, String type, Function<R, Object> value) {
        columns.add(new Column<>(name, type, value));
        return this;
    }

    /** Names of all columns for a statement, each after a prefix such as {@code said.}; separated by commas. */
    public String names(String prefix) {
        return columns.stream().map(column -> prefix + column.name()).collect(Collectors.joining(", "));
    }

    /** The table that a statement reads the rows from; its parameters are the statement's first. */
    public String said() {
        return "unnest(%s) with ordinality as said (%s, place)"
                .formatted(
                        columns.stream()
                                .map(column -> "cast(? as %s[])".formatted(column.type()))
                                .collect(Collectors.joining(", ")),
                        names(""));
    }

    /** Executes a statement over all rows, of so many at once that neither side holds much. */
    public void executeUpdate(PreparedStatement statement, List<R> rows) throws SQLException {
        for (int i = 0; i < rows.size(); i += AT_ONCE) {
            set(statement, rows.subList(i, Math.min(rows.size(), i + AT_ONCE)));
            statement.executeUpdate();
        }
    }

    /**
     * Sets rows as the first parameters of a statement.
     *
     * @param rows no more than memory has room for twice; {@link #executeUpdate} splits many
     */
    public void set(PreparedStatement statement, List<R> rows) throws SQLException {
        var connection = statement.getConnection();
        int place = 0;
        for (var column : columns) {
            var array = rows.stream().map(column.value()).toArray(BINARY.getOrDefault(column.type(), Object[]::new));
            statement.setArray(++place, connection.createArrayOf(column.type(), array));
        }
    }
}
