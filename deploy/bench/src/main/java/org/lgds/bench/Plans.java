package org.lgds.bench;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** How the database finds rows: by which index, or by reading all of a table. */
public final class Plans {

    /** A table of more rows is not read from one end to the other for a page or a report. */
    private static final long MOST_ROWS = 10_000;

    private static final Pattern SCAN = Pattern.compile(
            "(Seq|Index|Index Only|Bitmap Index|Bitmap Heap) Scan" + "(?: Backward)?(?: using (\\S+))? on (\\S+)");
    private static final String SIZES =
            "select relname, reltuples::bigint from pg_class where relkind = 'r' and reltuples > " + MOST_ROWS;
    private static final String SEQUENTIAL =
            "select relname, seq_scan from pg_stat_user_tables where relname in (select relname from pg_class"
                    + " where relkind = 'r' and reltuples > " + MOST_ROWS + ")";

    /** Longer than a connection that is idle keeps to itself what it has read, which is ten seconds. */
    private static final int TOLD_MS = 12_000;

    private final Database database;
    private final Map<String, String> large;

    public Plans(Database database) throws SQLException {
        this.database = database;
        this.large = database.texts(SIZES);
    }

    /** The paths of a case's statement, the outermost first; tables that are read from end to end are marked. */
    public String paths(ReadCase each) throws SQLException {
        var paths = new ArrayList<String>();
        for (var line : explained(each)) {
            var scan = SCAN.matcher(line);
            if (scan.find() && !scan.group(1).equals("Bitmap Heap")) {
                paths.add(path(scan.group(1), scan.group(2), scan.group(3)));
            }
        }
        return String.join(", ", paths);
    }

    /** True if a table of many rows is read from end to end. */
    public boolean readsAll(ReadCase each) throws SQLException {
        for (var line : explained(each)) {
            var scan = SCAN.matcher(line);
            if (scan.find() && scan.group(1).equals("Seq") && large.containsKey(scan.group(3))) {
                return true;
            }
        }
        return false;
    }

    private static String path(String kind, String index, String table) {
        return switch (kind) {
            case "Seq" -> "**all of " + table + "**";
            case "Bitmap Index" -> table;
            default -> index;
        };
    }

    private List<String> explained(ReadCase each) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.prepareStatement("explain (costs off) " + each.sql())) {
            each.parameters().set(statement, new SplittableRandom(1));
            try (var rows = statement.executeQuery()) {
                var lines = new ArrayList<String>();
                while (rows.next()) {
                    lines.add(rows.getString(1));
                }
                return lines;
            }
        }
    }

    /** How often each large table was read from end to end so far, whoever did it. */
    public Map<String, Long> sequentialReads() throws SQLException, InterruptedException {
        Thread.sleep(TOLD_MS);
        var reads = new TreeMap<String, Long>();
        database.texts(SEQUENTIAL).forEach((table, count) -> reads.put(table, Long.parseLong(count)));
        return reads;
    }

    /** Those that were read so since, with how often. */
    public Map<String, Long> sequentialReadsSince(Map<String, Long> before) throws SQLException, InterruptedException {
        var more = new LinkedHashMap<String, Long>();
        sequentialReads().forEach((table, count) -> {
            var since = count - before.getOrDefault(table, 0L);
            if (since > 0) {
                more.put(table, since);
            }
        });
        return more;
    }
}
