package org.lgds.kit.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

import io.quarkus.logging.Log;
import org.lgds.kit.problem.Problem;

/** Calendar months in a row, both ends included, as a report is asked for them by {@code from} and {@code to}. */
public record Months(YearMonth first, YearMonth last) {

    private static final YearMonth EARLIEST = YearMonth.of(2000, 1);
    private static final int MOST = 60;
    private static final int USUAL = 12;

    /**
     * The months asked for.
     *
     * @param from the first, as {@code 2026-01}; null for the twelve that end with the last
     * @param to the last, written alike; null for the present one
     * @param today a day of the present month
     * @throws Problem 400 that names the parameter: for what is no month from 2000-01 to the present one, for a first after the
     *     last, and for more than 60
     */
    public static Months of(String from, String to, LocalDate today) {
        var present = YearMonth.from(today);
        var last = to == null ? present : month("to", to, present);
        var first = from == null ? last.minusMonths(USUAL - 1) : month("from", from, present);
        if (first.isAfter(last)) {
            throw Problem.invalidParameter("from", "The first month is after the last, %s.", last);
        }
        if (ChronoUnit.MONTHS.between(first, last) >= MOST) {
            throw Problem.invalidParameter("from", "It is %d months at most; ask for them in parts.", MOST);
        }
        return new Months(first, last);
    }

    private static YearMonth month(String name, String text, YearMonth present) {
        try {
            var month = YearMonth.parse(text);
            if (!month.isBefore(EARLIEST) && !month.isAfter(present)) {
                return month;
            }
        } catch (DateTimeParseException e) {
            Log.debugf("No month: %s", e.getMessage());
        }
        throw Problem.invalidParameter(name, "Write a month as 2026-01, from %s to %s.", EARLIEST, present);
    }

    /** Each of them, in order. */
    public List<YearMonth> all() {
        return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
                .toList();
    }

    /** The first day of the first, by which tables of months know it. */
    public LocalDate startOfFirst() {
        return first.atDay(1);
    }

    /** The first day of the last. */
    public LocalDate startOfLast() {
        return last.atDay(1);
    }
}
