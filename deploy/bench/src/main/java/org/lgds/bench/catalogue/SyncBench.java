package org.lgds.bench.catalogue;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.lgds.bench.JsonLines;
import org.lgds.bench.Memory;
import org.lgds.bench.Sync;

/** Syncs all that a council has adopted: new adoptions, the same again, and with every hundredth changed. At last a million lines. */
final class SyncBench implements Sync.Records<SyncRow> {

    private static final int LINES = 1_000_000;

    private final CatalogueData data;

    SyncBench(CatalogueData data) {
        this.data = data;
    }

    /** One council's adoption of nine of ten of these assets, after those of the tenth to warm up. */
    void run(List<UUID> assets, JsonLines http, Memory memory) throws Exception {
        var sync = new Sync<>(this, data, http, memory);
        var all = rows(assets);
        int count = all.size() - all.size() / 10;
        sync.warmUp(all.subList(count, all.size()));
        var rows = all.subList(0, count);
        Sync.head(count);
        sync.measure("new", rows, count);
        sync.measure("unchanged", rows, 0);
        for (int i = 0; i < count; i += 100) {
            rows.set(i, rows.get(i).changed());
        }
        sync.measure("1 % changed", rows, (count + 99) / 100);
        var lines = new ArrayList<SyncRow>();
        while (lines.size() < LINES) {
            lines.addAll(rows);
        }
        sync.measureAlone(LINES + " lines, unchanged", lines.subList(0, LINES), 0);
    }

    private static List<SyncRow> rows(List<UUID> assets) {
        var rows = new ArrayList<SyncRow>();
        for (int i = 0; i < assets.size(); i++) {
            rows.add(SyncRow.of(assets.get(i), i));
        }
        return rows;
    }

    @Override
    public String json(SyncRow row, String council) {
        return row.json(council);
    }

    @Override
    public SyncSql writer(String council) throws SQLException {
        return new SyncSql(data.connect(), council);
    }
}
