package org.lgds.engagement.recommendation.summary;

import java.util.List;

/**
 * Recommendations in figures.
 *
 * @param medianDaysToDecision from the day of issue to that of the decision, in London, of those decided on; by nearest rank: of n
 *     in the order of their days, that of the one at n/2, rounded up. Absent where none was, or an asset was named
 * @param reasons for refusals, the most frequent first
 * @param lines by council, region, kind or asset, where that was asked for
 * @param next the address of the next lines by council or asset; absent with the last, and where lines come all at once
 */
public record RecommendationSummaryView(
        RecommendationSummaryQuery.By by,
        RecommendationLine totals,
        Integer medianDaysToDecision,
        List<ReasonLine> reasons,
        List<RecommendationLine> lines,
        String next) {}
