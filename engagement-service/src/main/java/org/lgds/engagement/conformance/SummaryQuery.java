package org.lgds.engagement.conformance;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import org.jboss.resteasy.reactive.RestQuery;
import org.lgds.engagement.summary.Months;
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

    /** Throws {@link Problem} 400 as {@link Months#of}. */
    Months months(LocalDate today) {
        return Months.of(from, to, today);
    }
}
