package org.lgds.bench.engagements;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

import org.lgds.bench.Database;

/** What is asked for, one after another by chance: ids, codes or words. */
record Picks(List<String> values) {

    /** The first column of all rows, as text. */
    static Picks of(Database database, String sql) throws SQLException {
        return new Picks(database.column("select found::text from (%s) of_them (found)".formatted(sql), String.class));
    }

    /** What something is known of, in order. */
    static Picks keys(Map<String, ?> of) {
        return new Picks(of.keySet().stream().sorted().toList());
    }

    String next(SplittableRandom random) {
        if (values.isEmpty()) {
            throw new IllegalStateException("there is nothing to be asked for");
        }
        return values.get(random.nextInt(values.size()));
    }
}
