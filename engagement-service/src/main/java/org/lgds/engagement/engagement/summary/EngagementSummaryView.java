package org.lgds.engagement.engagement.summary;

import java.util.List;

/**
 * Engagements in figures.
 *
 * @param by what lines are by; absent where there are totals alone
 * @param totals all engagements together
 * @param lines a line for each council, region or state, where that was asked for; those without an engagement are left out
 * @param firstAdvice how long all requests ever submitted waited for advice; absent where an advisor was named
 * @param months how long requests waited for advice, by the month of their submission, the first month first; months without
 *     a request are left out
 * @param next the address of the next lines by council; absent with the last, and where lines come all at once
 */
public record EngagementSummaryView(
        EngagementSummaryQuery.By by,
        EngagementLine totals,
        List<EngagementLine> lines,
        FirstAdvice firstAdvice,
        List<FirstAdvice> months,
        String next) {}
