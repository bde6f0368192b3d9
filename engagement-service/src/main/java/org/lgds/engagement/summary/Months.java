package org.lgds.engagement.summary;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;

import io.quarkus.logging.Log;
import org.lgds.kit.problem.Problem;

/** The first days of the first and the last month that a summary is asked for. */
public record Months(LocalDate first, LocalDate last) {

    private static final int BY_DEFAULT = 12;
    private static final int MOST = 60;
    private static final YearMonth EARLIEST = YearMonth.of(2000, 1);
    private static final YearMonth LATEST = YearMonth.of(2100, 12);

    /**
     * The months from one to another, both counted.
     *
     * @param from as {@code 2026-01}; null for eleven months before the last
     * @param to the same; null for the present month
     * @throws Problem 400 for what is no month, ends before it begins or is more than five years
     */
    public static Months of(String from, String to, LocalDate today) {
        var last = to == null ? YearMonth.from(today) : month("to", to);
        var first = from == null ? last.minusMonths(BY_DEFAULT - 1) : month("from", from);
        if (first.isAfter(last) || first.plusMonths(MOST).isBefore(last.plusMonths(1))) {
            throw Problem.invalidParameter(
                    "from", "The first month is not after the last, and they are %d at most.", MOST);
        }
        return new Months(first.atDay(1), last.atDay(1));
    }

    private static YearMonth month(String name, String text) {
        try {
            var month = YearMonth.parse(text);
            if (!month.isBefore(EARLIEST) && !month.isAfter(LATEST)) {
                return month;
            }
        } catch (DateTimeParseException e) {
            Log.debugf("No month: %s", e.getMessage());
        }
        throw Problem.invalidParameter(name, "Write a month as 2026-01, from %s to %s.", EARLIEST, LATEST);
    }
}
