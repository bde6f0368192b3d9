package org.lgds.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/**
 * A council's system that syncs rows as JSON lines in one request, beside another council's rows by plain SQL in transactions
 * of as many.
 */
public final class Sync<R> {

    private static final String BY_SERVICE = "LDS";
    private static final String BY_SQL = "BST";
    private static final int CHUNK = 1_000;

    private final Records<R> records;
    private final Kept kept;
    private final JsonLines http;
    private final Memory memory;

    public Sync(Records<R> records, Kept kept, JsonLines http, Memory memory) {
        this.records = records;
        this.kept = kept;
        this.http = http;
        this.memory = memory;
    }

    /** What is synced, and how it is written by hand. */
    public interface Records<R> {

        String json(R row, String council);

        /** The reference's statement for a council, on a connection of its own. */
        Writer<R> writer(String council) throws SQLException;
    }

    /** The data that the service keeps. */
    public interface Kept {

        /** Waits until the service has done what it does behind its answers. */
        void awaitQuiet() throws SQLException, InterruptedException;

        /** How many changes of the records that are synced the service has ever written down. */
        long audited() throws SQLException;
    }

    /** Writes rows in a transaction of their own. */
    public interface Writer<R> extends AutoCloseable {

        /** Writes what differs, and answers how many rows that were. */
        long write(List<R> rows) throws SQLException;

        @Override
        void close() throws SQLException;
    }

    public static void head(int rows) {
        Table.head("sync of " + rows, "rows a second", "plain SQL", "of plain SQL", "written", "peak memory");
    }

    /** Has both write such rows, new and again, before they are timed. */
    public void warmUp(List<R> rows) throws Exception {
        service(rows, rows.size());
        service(rows, 0);
        sql(rows, rows.size());
        sql(rows, 0);
    }

    /** Times both, and answers the service's share of what plain SQL does. */
    public double measure(String name, List<R> rows, long expected) throws Exception {
        var service = service(rows, expected);
        var sql = sql(rows, expected);
        Table.row(name, service, sql, service / sql, expected, memory.peakMegabytes() + " MB");
        return service / sql;
    }

    /** Times the service alone. */
    public void measureAlone(String name, List<R> rows, long expected) throws Exception {
        Table.row(name, service(rows, expected), "", "", expected, memory.peakMegabytes() + " MB");
    }

    private double service(List<R> rows, long expected) throws SQLException, InterruptedException, IOException {
        kept.awaitQuiet();
        var before = kept.audited();
        memory.forget();
        var begin = System.nanoTime();
        http.send(rows, row -> records.json(row, BY_SERVICE));
        var seconds = (System.nanoTime() - begin) / 1e9;
        mustBe(expected, kept.audited() - before);
        return rows.size() / seconds;
    }

    private double sql(List<R> rows, long expected) throws SQLException, InterruptedException {
        kept.awaitQuiet();
        try (var sql = records.writer(BY_SQL)) {
            long written = 0;
            var begin = System.nanoTime();
            for (int i = 0; i < rows.size(); i += CHUNK) {
                written += sql.write(rows.subList(i, Math.min(rows.size(), i + CHUNK)));
            }
            var seconds = (System.nanoTime() - begin) / 1e9;
            mustBe(expected, written);
            return rows.size() / seconds;
        }
    }

    private static void mustBe(long expected, long written) {
        if (written != expected) {
            throw new IllegalStateException(written + " records were written, not " + expected);
        }
    }
}
