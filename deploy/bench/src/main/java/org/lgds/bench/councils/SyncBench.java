package org.lgds.bench.councils;

import java.util.ArrayList;
import java.util.List;

import org.lgds.bench.Database;
import org.lgds.bench.JsonLines;
import org.lgds.bench.Memory;
import org.lgds.bench.Table;

/**
 * A council's system that syncs how its services did, as JSON lines in one request, beside another council's rows by plain SQL
 * in transactions of as many: new ones, the same again, and with every hundredth changed.
 */
final class SyncBench {

    private static final String BY_SERVICE = "LDS";
    private static final String BY_SQL = "BST";
    private static final int CHUNK = 1_000;
    private static final double LEAST = 0.5;

    private final Database database;
    private final CouncilsData data;
    private final JsonLines http;
    private final Memory memory;
    private final Goals goals;

    SyncBench(Database database, CouncilsData data, JsonLines http, Memory memory, Goals goals) {
        this.database = database;
        this.data = data;
        this.http = http;
        this.memory = memory;
        this.goals = goals;
    }

    /** So many records of one council. */
    void run(int count) throws Exception {
        var services = data.services();
        var rows = new ArrayList<SyncRow>();
        for (int i = 0; i < count; i++) {
            rows.add(SyncRow.of(services.get(i % services.size()), i / services.size(), i));
        }
        Table.head("sync of " + rows.size(), "rows a second", "plain SQL", "of plain SQL", "written", "peak memory");
        measure("new", rows, rows.size());
        measure("unchanged", rows, 0);
        for (int i = 0; i < rows.size(); i += 100) {
            rows.set(i, rows.get(i).changed());
        }
        measure("1 % changed", rows, (rows.size() + 99) / 100);
    }

    private void measure(String name, List<SyncRow> rows, long expected) throws Exception {
        var service = service(rows, expected);
        var sql = sql(rows, expected);
        Table.row(name, service, sql, service / sql, expected, memory.peakMegabytes() + " MB");
        goals.atLeast("sync, " + name + ", of plain SQL", service / sql, LEAST);
    }

    private double service(List<SyncRow> rows, long expected) throws Exception {
        data.awaitQuiet();
        var before = data.audited();
        memory.forget();
        var begin = System.nanoTime();
        http.send(rows, row -> row.json(BY_SERVICE));
        var seconds = (System.nanoTime() - begin) / 1e9;
        mustBe(expected, data.audited() - before);
        return rows.size() / seconds;
    }

    private double sql(List<SyncRow> rows, long expected) throws Exception {
        data.awaitQuiet();
        try (var sql = new SyncSql(database.connect(), BY_SQL)) {
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
