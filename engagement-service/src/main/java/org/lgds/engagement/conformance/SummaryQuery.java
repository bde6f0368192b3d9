package org.lgds.engagement.conformance;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import org.jboss.resteasy.reactive.RestQuery;
import org.lgds.kit.problem.Problem;

/**
 * What conformance is summed up by, of what, and over which months.
 *
 * @param by what a line is of
 * @param from the first month, as {@code 2026-01}; by default eleven months before the last
 * @param to the last month; by default the present one
 */
public record SummaryQuery(
        @NotNull @RestQuery By by,
        @RestQuery UUID standard,
        @RestQuery Integer service,
        @RestQuery String council,
        @RestQuery String region,
        @RestQuery String from,
        @RestQuery String to) {

    private static final int MOST_MONTHS = 60;

    /** What a line is of. */
    public enum By {
        COUNCIL("c.council"),
        SERVICE("c.service::text"),
        REGION("k.region");

        private final String column;

        By(String column) {
            this.column = column;
        }

        String column() {
            return column;
        }
    }

    /** The first days of the first and the last month. */
    record Months(LocalDate first, LocalDate last) {}

    /**
     * The months that are asked for.
     *
     * @throws Problem 400 for what is no month, ends before it begins or is more than five years
     */
    Months months(LocalDate today) {
        var last = to == null ? YearMonth.from(today) : month("to", to);
        var first = from == null ? last.minusMonths(11) : month("from", from);
        if (first.isAfter(last) || first.plusMonths(MOST_MONTHS).isBefore(last.plusMonths(1))) {
            throw Problem.invalidParameter(
                    "from", "The first month is not after the last, and they are %d at most.", MOST_MONTHS);
        }
        return new Months(first.atDay(1), last.atDay(1));
    }

    private static YearMonth month(String name, String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeParseException e) {
            throw Problem.invalidParameter(name, "Write a month as 2026-01.");
        }
    }
}
