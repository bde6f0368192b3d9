package org.lgds.engagement.recommendation.summary;

import java.math.BigDecimal;

import org.lgds.engagement.recommendation.Rejection;

/**
 * How often recommendations were refused for one reason.
 *
 * @param reason the reason, by code
 * @param rejected how often
 * @param percent its share of all refusals, in percent with one decimal
 */
public record ReasonLine(Rejection.Code reason, long rejected, BigDecimal percent) {}
