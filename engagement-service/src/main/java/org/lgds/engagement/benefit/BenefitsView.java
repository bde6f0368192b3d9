package org.lgds.engagement.benefit;

import java.util.List;

/**
 * What was realised.
 *
 * @param totals one for each year of prices, as money of two years is not added
 * @param lines the same by what was asked for; absent where nothing was
 * @param next the address of the councils or services that follow; absent with the last, and where lines come all at once
 */
public record BenefitsView(List<Line> totals, List<Line> lines, String next) {}
