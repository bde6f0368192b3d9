package org.lgds.engagement.availability;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What is left of a month.
 *
 * @param all its working days
 * @param span from today on
 */
record Left(YearMonth month, int all, Span span) {

    /** This month and those that follow it. */
    static List<Left> months(LocalDate today, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> of(YearMonth.from(today).plusMonths(i), today))
                .toList();
    }

    private static Left of(YearMonth month, LocalDate today) {
        var first = month.atDay(1);
        var end = first.plusMonths(1);
        return new Left(month, Span.of(first, end).days(), Span.of(first.isAfter(today) ? first : today, end));
    }
}
