package org.lgds.engagement.benefit;

import java.util.List;

/**
 * What was realised.
 *
 * @param totals one for each year of prices, as money of two years is not added
 * @param lines the same by what was asked for; absent where nothing was
 */
public record BenefitsView(List<Line> totals, List<Line> lines) {}
