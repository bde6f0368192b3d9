package org.lgds.engagement.recommendation.summary;

import java.util.List;

/**
 * Recommendations in figures.
 *
 * @param by what lines are by; absent where there are totals alone
 * @param totals all recommendations together
 * @param medianDaysToDecision days, as they turn in London, from issue to decision that half of those decided on took at
 *     most; absent where none was, or an asset was named
 * @param reasons how often each reason for refusals was given, the most frequent first
 * @param lines a line for each council, region, kind or asset, where that was asked for
 * @param next the address of the next lines by council or asset; absent with the last, and where lines come all at once
 */
public record RecommendationSummaryView(
        RecommendationSummaryQuery.By by,
        RecommendationLine totals,
        Integer medianDaysToDecision,
        List<ReasonLine> reasons,
        List<RecommendationLine> lines,
        String next) {}
