package org.lgds.engagement.conformance;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import org.jboss.resteasy.reactive.RestQuery;
import org.lgds.kit.calendar.Months;
import org.lgds.kit.list.PageQuery;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.tenant.CouncilCode;

/**
 * What conformance is summed up by, of what, and over which months.
 *
 * @param by what a line is of; councils and services come in pages, which count these and not their months
 * @param region only those of councils in this region, or {@code unknown}; one that is not there is refused
 * @param from the first month, as {@code 2026-01}; by default eleven months before the last
 * @param to the last month; by default the present one
 */
public record SummaryQuery(
        @NotNull @RestQuery By by,
        @RestQuery UUID standard,
        @RestQuery Integer service,
        @RestQuery @CouncilCode String council,
        @RestQuery String region,
        @RestQuery String from,
        @RestQuery String to) {

    /** What a line is of. */
    public enum By {
        /** One council. */
        COUNCIL("c.council"),
        /** One service. */
        SERVICE("c.service"),
        /** One region. */
        REGION("coalesce(k.region, 'unknown')");

        private final String column;

        By(String column) {
            this.column = column;
        }

        String column() {
            return column;
        }

        Object key(String text) {
            return this == SERVICE ? (Object) Integer.valueOf(text) : text;
        }

        Object keys(List<String> texts) {
            return this == SERVICE
                    ? texts.stream().map(Integer::valueOf).toArray(Integer[]::new)
                    : texts.toArray(String[]::new);
        }
    }

    boolean comesInPages() {
        return by != By.REGION;
    }

    /** True of sums that are kept: of whole regions, or of services in all of them. */
    boolean isKept() {
        return standard == null
                && council == null
                && (by == By.REGION && service == null || by == By.SERVICE && region == null);
    }

    /** Throws {@link Problem} 400 for a cursor where nothing comes in pages. */
    void mustBeSound(PageQuery page) {
        if (page.cursor() != null && !comesInPages()) {
            throw Problem.invalidParameter("cursor", "Regions come all at once: leave the cursor out.");
        }
    }

    /** Throws {@link Problem} 400 as {@link Months#of}. */
    Months months(LocalDate today) {
        return Months.of(from, to, today);
    }
}
