package org.lgds.bench.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.lgds.bench.JsonLines;
import org.lgds.bench.Memory;
import org.lgds.bench.Table;

/**
 * A council's system that syncs all it has adopted, as JSON lines in one request, beside another council's rows by plain SQL
 * in transactions of as many: new ones, the same again, and with every hundredth changed. At last a million lines.
 */
final class SyncBench {

    private static final String BY_SERVICE = "LDS";
    private static final String BY_SQL = "BST";
    private static final int CHUNK = 1_000;
    private static final int LINES = 1_000_000;

    private final CatalogueData data;
    private final JsonLines http;
    private final Memory memory;

    SyncBench(CatalogueData data, JsonLines http, Memory memory) {
        this.data = data;
        this.http = http;
        this.memory = memory;
    }

    /** One council's adoption of each of these assets. */
    void run(List<UUID> assets) throws Exception {
        var rows = new ArrayList<SyncRow>();
        for (int i = 0; i < assets.size(); i++) {
            rows.add(SyncRow.of(assets.get(i), i));
        }
        Table.head("sync of " + rows.size(), "rows a second", "plain SQL", "of plain SQL", "written", "peak memory");
        measure("new", rows, rows.size());
        measure("unchanged", rows, 0);
        for (int i = 0; i < rows.size(); i += 100) {
            rows.set(i, rows.get(i).changed());
        }
        measure("1 % changed", rows, (rows.size() + 99) / 100);
        var lines = new ArrayList<SyncRow>();
        while (lines.size() < LINES) {
            lines.addAll(rows);
        }
        line(LINES + " lines, unchanged", service(lines.subList(0, LINES), 0), Double.NaN, 0);
    }

    private void measure(String name, List<SyncRow> rows, long expected) throws Exception {
        var service = service(rows, expected);
        var sql = sql(rows, expected);
        line(name, service, sql, expected);
    }

    private void line(String name, double service, double sql, long written) {
        Table.row(
                name,
                service,
                Double.isNaN(sql) ? "" : sql,
                Double.isNaN(sql) ? "" : service / sql,
                written,
                memory.peakMegabytes() + " MB");
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
        try (var sql = new SyncSql(data.connect(), BY_SQL)) {
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
            throw new IllegalStateException(written + " adoptions were written, not " + expected);
        }
    }
}
