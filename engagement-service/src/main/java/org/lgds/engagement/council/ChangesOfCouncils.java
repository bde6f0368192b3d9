package org.lgds.engagement.council;

import java.util.List;

import jakarta.persistence.EntityManager;
import org.hibernate.Session;
import org.lgds.kit.list.Conditions;

/**
 * What changed of the records of some councils, with those that went from them to others: as many of each council are looked at as
 * a page has, however many records there are. Those that left are few, or they all left at once.
 */
public final class ChangesOfCouncils {

    private ChangesOfCouncils() {}

    /**
     * Records that name several councils, in the order of a feed.
     *
     * @param each has a line for each council that a record names in {@code column}, with what the conditions ask for, and an
     *     index on that column, {@code at} and id
     * @param at the transaction in which a record changed last for its reader
     */
    public record Feed(String table, String each, String column, String at) {}

    /**
     * Up to {@code limit} of the records, each of which is one council's, in the order of the feed.
     *
     * @param table with {@code council} and {@code former_councils}, and an index on council, changed_in and id
     * @param conditions what else must be so, and where the page begins
     */
    public static <E> List<E> read(
            EntityManager entities, Class<E> type, String table, Conditions conditions, String[] councils, int limit) {
        return read(entities, type, new Feed(table, table, "council", "changed_in"), conditions, councils, limit);
    }

    /** The same of records that name several councils. */
    public static <E> List<E> read(
            EntityManager entities, Class<E> type, Feed feed, Conditions conditions, String[] councils, int limit) {
        var asked = conditions.parameter(councils);
        var sql = """
                select * from %1$s where id in (
                    select id from (
                        select distinct one.%7$s, one.id
                        from unnest(cast(%2$s as text[])) as asked (code) cross join lateral (
                            (select %7$s, id from %5$s%3$s and %6$s = code order by %7$s, id limit %4$d)
                            union all
                            select %7$s, id from %1$s%3$s and former_councils @> array[code] and former_councils <> '{}') one
                        order by %7$s, id limit %4$d) first)
                order by %7$s, id""".formatted(feed.table(), asked, conditions.where(), limit, feed.each(), feed.column(), feed.at());
        return conditions
                .bind(entities.unwrap(Session.class).createNativeQuery(sql, type))
                .getResultList();
    }
}
