package org.lgds.engagement.availability;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;

/** Reckons the free days of many advisors in the same months; terms that begin on the same day have the same span. */
final class Reckoning {

    private final int termMonths;
    private final List<Left> months;
    private final Map<Integer, Span> terms = new HashMap<>();

    Reckoning(int termMonths, List<Left> months) {
        this.termMonths = termMonths;
        this.months = months;
    }

    /**
     * Of each row's advisor: id, days per month, leave as arrays of first days and of days they are back, engagements as arrays of
     * the days they were opened on and of days agreed. Days of the calendar are counted from 1970.
     */
    Map<UUID, List<FreeDays.Month>> of(ResultSet rows) throws SQLException {
        var free = new HashMap<UUID, List<FreeDays.Month>>();
        while (rows.next()) {
            var leave = all(rows.getArray(3), rows.getArray(4), (from, until) -> Span.of(day(from), day(until)));
            var agreed = all(rows.getArray(5), rows.getArray(6), this::term);
            free.put(rows.getObject(1, UUID.class), new FreeDays(rows.getInt(2), leave, agreed).in(months));
        }
        return free;
    }

    private Term term(Integer opened, Integer days) {
        return new Term(terms.computeIfAbsent(opened, this::term), days);
    }

    private Span term(Integer opened) {
        return Span.of(day(opened), day(opened).plusMonths(termMonths));
    }

    private static LocalDate day(Integer since1970) {
        return LocalDate.ofEpochDay(since1970);
    }

    /** Of two arrays that are as long, or both null. */
    private static <T> List<T> all(Array some, Array others, BiFunction<Integer, Integer, T> each) throws SQLException {
        if (some == null) {
            return List.of();
        }
        var first = (Integer[]) some.getArray();
        var second = (Integer[]) others.getArray();
        var all = new ArrayList<T>(first.length);
        for (int i = 0; i < first.length; i++) {
            all.add(each.apply(first[i], second[i]));
        }
        return all;
    }
}
