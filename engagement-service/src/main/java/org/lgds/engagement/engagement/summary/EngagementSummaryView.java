package org.lgds.engagement.engagement.summary;

import java.util.List;

/**
 * Engagements in figures.
 *
 * @param lines by council, region or state, where that was asked for; those without an engagement are left out
 * @param firstAdvice of all requests ever submitted; absent where an advisor was named
 * @param months the same by the month of submission, the first month first, where that was asked for; those without a request
 *     are left out
 * @param next the address of the next lines by council; absent with the last, and where lines come all at once
 */
public record EngagementSummaryView(
        EngagementSummaryQuery.By by,
        EngagementLine totals,
        List<EngagementLine> lines,
        FirstAdvice firstAdvice,
        List<FirstAdvice> months,
        String next) {}
