package org.lgds.asset.metric;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

import org.lgds.kit.problem.Problem;

/** Calendar months in a row, both ends included. */
record Months(YearMonth first, YearMonth last) {

    static final String MONTH = "(19|20)\\d{2}-(0[1-9]|1[0-2])";
    static final String NO_MONTH = "must be a month, such as 2026-01";

    private static final int MOST = 60;
    private static final int USUAL = 12;

    /**
     * The months asked for.
     *
     * @throws Problem 400 for months in the wrong order, too many of them, or some that are yet to come
     */
    static Months of(MetricsQuery query, LocalDate today) {
        var present = YearMonth.from(today);
        var last = query.to() == null ? present : YearMonth.parse(query.to());
        var first = query.from() == null ? last.minusMonths(USUAL) : YearMonth.parse(query.from());
        if (last.isAfter(present)) {
            throw Problem.invalidParameter("to", "The month %s is yet to come; name one up to %s.", last, present);
        }
        if (first.isAfter(last)) {
            throw Problem.invalidParameter("from", "The first month is after the last, %s.", last);
        }
        if (ChronoUnit.MONTHS.between(first, last) >= MOST) {
            throw Problem.invalidParameter("from", "It is %d months at most; ask for them in parts.", MOST);
        }
        return new Months(first, last);
    }

    List<YearMonth> all() {
        return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
                .toList();
    }

    /** The day that stands for all that came before. */
    LocalDate before() {
        return first.minusMonths(1).atDay(1);
    }

    LocalDate firstDay() {
        return first.atDay(1);
    }

    LocalDate lastMonth() {
        return last.atDay(1);
    }
}
