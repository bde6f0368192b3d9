package org.lgds.engagement.recommendation.summary;

import java.math.BigDecimal;

/**
 * How many recommendations there are, in all and in each state.
 *
 * @param of the council, the region, the kind or the asset; absent in the totals
 * @param draft for LGDS alone, as drafts are; for others they do not count among the recommendations either
 * @param acceptedPercent of those decided on, that is accepted or rejected whatever came of it, how many were accepted; to a tenth,
 *     absent where none was decided on
 * @param implementedPercent of the same, how many are implemented now
 */
public record RecommendationLine(
        String of,
        long recommendations,
        Long draft,
        long issued,
        long deferred,
        long accepted,
        long rejected,
        long implemented,
        long lapsed,
        BigDecimal acceptedPercent,
        BigDecimal implementedPercent) {}
