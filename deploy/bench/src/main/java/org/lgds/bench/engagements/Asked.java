package org.lgds.bench.engagements;

import java.util.Map;
import java.util.function.BiPredicate;

import org.lgds.bench.ReadCase;
import org.lgds.bench.SqlReads;

/**
 * A read of one address after another.
 *
 * @param address with a {@code %s} for what is asked for
 * @param by null where the address is always the same
 */
record Asked(String name, String address, Picks by) {

    private static final String PLACE = "%s";

    static Asked always(String name, String address) {
        return new Asked(name, address, null);
    }

    /**
     * A list.
     *
     * @param mark what each item has once
     * @param items how many of them each answer has
     * @param sign what each item has of what was asked for, with a {@code %s} for it
     * @param sql the statement that finds the same, with a {@code ?} for what is asked for wherever it is needed
     */
    ReadCase list(String mark, int items, String sign, String sql) {
        return read(
                (value, body) ->
                        count(body, mark) == items && (sign.isEmpty() || count(body, sign.formatted(value)) >= items),
                sql);
    }

    /** A page of the items of a table as all lists have them, newest first; {@code where} is its condition, or nothing. */
    ReadCase page(int items, String sign, String table, String where) {
        return list(
                "\"createdAt\"",
                items,
                sign,
                "select * from %s %s order by id desc limit %d".formatted(table, where, items + 1));
    }

    /** One record of a table. */
    ReadCase one(String table) {
        return list("\"createdAt\"", 1, "\"id\":\"%s\"", "select * from " + table + " where id = cast(? as uuid)");
    }

    /** The first page of a changes feed; {@code also} is a condition that follows others, or nothing. */
    ReadCase changes(int items, String sign, String table, String also) {
        return list("\"op\":\"upsert\"", items, sign, """
                select * from %s
                where (changed_in, id) > (0, '00000000-0000-0000-0000-000000000000') and changed_in < 9223372036854775807%s
                order by changed_in, id limit %d""".formatted(table, also, items));
    }

    /**
     * Any other.
     *
     * @param right whether a body is the right one for what was asked for
     * @param sql null where it is not one statement
     */
    ReadCase read(BiPredicate<String, String> right, String sql) {
        return new ReadCase(
                name,
                random -> by == null ? address : address.formatted(by.next(random)),
                (asked, body) -> right.test(value(asked), body),
                sql,
                sql == null
                        ? SqlReads.NONE
                        : (statement, random) -> {
                            var value = by == null ? null : by.next(random);
                            for (int i = 1; i <= count(sql, "?"); i++) {
                                statement.setString(i, value);
                            }
                        },
                null);
    }

    private String value(String asked) {
        var place = address.indexOf(PLACE);
        return place < 0 ? "" : asked.substring(place, asked.length() - (address.length() - place - PLACE.length()));
    }

    /**
     * How many lines of a body have the figures of these. A line is known by what stands before its key, and the figures follow
     * what stands after it. Only the lines are looked at, not all that are known: to look is part of the time of an answer.
     */
    static int right(String body, String before, String after, Map<String, String> figures) {
        int right = 0;
        for (int at = body.indexOf(before); at >= 0; at = body.indexOf(before, at + 1)) {
            var key = at + before.length();
            var end = body.indexOf(after, key);
            var expected = end < 0 ? null : figures.get(body.substring(key, end));
            if (expected != null && body.startsWith(expected, end + after.length())) {
                right++;
            }
        }
        return right;
    }

    static int count(String text, String part) {
        int found = 0;
        for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
            found++;
        }
        return found;
    }
}
