package org.lgds.bench.engagements;

import java.sql.SQLException;
import java.util.List;
import java.util.SplittableRandom;

import org.lgds.bench.Database;

/** What is asked for, one after another by chance: ids, codes or words. */
record Picks(List<String> values) {

    private static final int SOME = 1_000;

    /** The first column of all rows, as text. */
    static Picks of(Database database, String sql) throws SQLException {
        return new Picks(database.column("select found::text from (%s) of_them (found)".formatted(sql), String.class));
    }

    /** Values of a column that at least so many rows have: pages of them are full, however little data there is. */
    static Picks full(Database database, String column, String from, int items) throws SQLException {
        return of(database, "select %1$s from %2$s group by 1 having count(*) >= %3$d".formatted(column, from, items));
    }

    /** Some of a column's values, in an order that has nothing to do with where they lie. */
    static Picks some(Database database, String column, String from) throws SQLException {
        return of(database, "select %1$s from %2$s order by md5(%1$s::text) limit %3$d".formatted(column, from, SOME));
    }

    String next(SplittableRandom random) {
        if (values.isEmpty()) {
            throw new IllegalStateException("there is nothing to be asked for");
        }
        return values.get(random.nextInt(values.size()));
    }
}
