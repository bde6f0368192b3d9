package org.lgds.engagement.recommendation.summary;

import java.math.BigDecimal;

/**
 * How many recommendations there are, in all and in each state.
 *
 * @param of code of the council, or the region, kind or asset, that the line is of; absent in the totals
 * @param recommendations all of them
 * @param draft how many are drafts; for LGDS alone
 * @param issued how many wait for a decision
 * @param deferred how many are deferred
 * @param accepted how many are accepted and not implemented yet
 * @param rejected how many were rejected
 * @param implemented how many are implemented
 * @param lapsed how many were accepted and came to nothing
 * @param acceptedPercent how many of those decided on were accepted, whatever came of it, in percent with one decimal;
 *     absent where none was decided on
 * @param implementedPercent how many of those decided on are implemented now, in percent with one decimal
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
