package org.lgds.bench.councils;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.lgds.bench.Database;
import org.lgds.bench.Goals;
import org.lgds.bench.JsonLines;
import org.lgds.bench.Memory;
import org.lgds.bench.Sync;

/** Syncs how a council's services did: new records, the same again, and with every hundredth changed. */
final class SyncBench implements Sync.Records<SyncRow> {

    private static final double LEAST = 0.5;

    private final Database database;
    private final CouncilsData data;
    private final Goals goals;

    SyncBench(Database database, CouncilsData data, Goals goals) {
        this.database = database;
        this.data = data;
        this.goals = goals;
    }

    /** So many records of one council, after half as many of other months to warm up. */
    void run(int count, JsonLines http, Memory memory) throws Exception {
        var sync = new Sync<>(this, data, http, memory);
        var all = rows(count + count / 2);
        sync.warmUp(all.subList(count, all.size()));
        var rows = all.subList(0, count);
        Sync.head(count);
        measure(sync, "new", rows, count);
        measure(sync, "unchanged", rows, 0);
        for (int i = 0; i < count; i += 100) {
            rows.set(i, rows.get(i).changed());
        }
        measure(sync, "1 % changed", rows, (count + 99) / 100);
    }

    private List<SyncRow> rows(int count) throws SQLException {
        var services = data.services();
        var rows = new ArrayList<SyncRow>();
        for (int i = 0; i < count; i++) {
            rows.add(SyncRow.of(services.get(i % services.size()), i / services.size(), i));
        }
        return rows;
    }

    private void measure(Sync<SyncRow> sync, String name, List<SyncRow> rows, int expected) throws Exception {
        goals.atLeast("sync, " + name + ", of plain SQL", sync.measure(name, rows, expected), LEAST);
    }

    @Override
    public String json(SyncRow row, String council) {
        return row.json(council);
    }

    @Override
    public SyncSql writer(String council) throws SQLException {
        return new SyncSql(database.connect(), council);
    }
}
