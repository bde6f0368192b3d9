package org.lgds.engagement.benefit;

import java.util.List;

/**
 * What was realised.
 *
 * @param totals sums, one for each year of prices, as money of two years is not added
 * @param lines the same for each council, service or kind; absent where that was not asked for
 * @param next the address of the councils or services that follow; absent with the last, and where lines come all at once
 */
public record BenefitsView(List<Line> totals, List<Line> lines, String next) {}
