package org.lgds.engagement.engagement.summary;

import java.time.LocalDate;

import jakarta.validation.constraints.Size;
import org.jboss.resteasy.reactive.RestQuery;
import org.lgds.kit.calendar.Months;
import org.lgds.kit.list.PageQuery;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.tenant.CouncilCode;

/**
 * Which engagements are summed up, and by what.
 *
 * @param council only those of this council, by its code
 * @param region only those of councils in this region, or {@code unknown}; one that is not there is refused
 * @param leadAdvisor only those that this advisor leads, by the subject of their token; the days to first advice are left
 *     out then
 * @param by what lines are by, beside the totals; absent for the totals alone. By council they come in pages
 * @param from the first month in which requests were submitted, such as 2026-01; left out, eleven months before the last
 * @param to the last month in which requests were submitted; left out, the present one
 */
public record EngagementSummaryQuery(
        @RestQuery @CouncilCode String council,
        @RestQuery @Size(min = 1, max = 100) String region,
        @RestQuery @Size(min = 1, max = 255) String leadAdvisor,
        @RestQuery By by,
        @RestQuery String from,
        @RestQuery String to) {

    /** What lines are by. Months are those in which requests were submitted, and show the days to first advice. */
    public enum By {
        /** A line for each council. */
        COUNCIL,
        /** A line for each region. */
        REGION,
        /** A line for each state. */
        STATE,
        /** A line for each month. */
        MONTH
    }

    /** True of what tells nothing of a single council. */
    boolean isOfAll() {
        return council == null && region == null && leadAdvisor == null && (by == null || by == By.STATE);
    }

    boolean isByCouncil() {
        return by == By.COUNCIL;
    }

    boolean isByMonth() {
        return by == By.MONTH;
    }

    boolean showsFirstAdvice() {
        return leadAdvisor == null;
    }

    /** Throws {@link Problem} 400 for filters that do not go together, or no months, as {@link Months#of}. */
    void mustBeSound(PageQuery page, LocalDate today) {
        if (page.cursor() != null && !isByCouncil()) {
            throw Problem.invalidParameter("cursor", "Only lines by council come in pages: add by=council.");
        }
        if (isByMonth()) {
            if (!showsFirstAdvice()) {
                throw Problem.invalidParameter(
                        "leadAdvisor", "Months show how long requests waited, whoever leads: leave leadAdvisor out.");
            }
            months(today);
        } else if (from != null || to != null) {
            throw Problem.invalidParameter(
                    from == null ? "to" : "from", "Months are those of by=month: add that, or leave from and to out.");
        }
    }

    Months months(LocalDate today) {
        return Months.of(from, to, today);
    }
}
