package org.lgds.bench.engagements;

import java.sql.SQLException;

import org.lgds.bench.Database;

/** How reads are written down: what is asked, and for which of the values that the database holds. */
interface Reads {

    Database database();

    /** A read of one address after another; {@code address} has a {@code %s} for what is asked for. */
    default Asked asked(String name, String address, Picks by) {
        return new Asked(name, address, by);
    }

    /** Values of a column that at least so many rows have: pages of them are full, however little data there is. */
    default Picks full(String column, String from, int items) throws SQLException {
        return Picks.of(
                database(), "select %1$s from %2$s group by 1 having count(*) >= %3$d".formatted(column, from, items));
    }

    /** Some of a column's values, in an order that has nothing to do with where they lie. */
    default Picks some(String column, String from) throws SQLException {
        return Picks.of(
                database(), "select %1$s from %2$s order by md5(%1$s::text) limit 1000".formatted(column, from));
    }
}
