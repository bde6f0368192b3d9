package org.lgds.engagement.recommendation.summary;

import java.math.BigDecimal;

import org.lgds.engagement.recommendation.Rejection;

/**
 * How often advice was refused for a reason.
 *
 * @param percent of all that was refused, to a tenth
 */
public record ReasonLine(Rejection.Code reason, long rejected, BigDecimal percent) {}
