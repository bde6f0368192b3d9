package org.lgds.engagement.conformance;

import java.util.List;

/**
 * Conformance over months.
 *
 * @param by what a line is of
 * @param items lines of one council, service or region after the other, of each the first month first; months in which
 *     nothing was met are left out
 * @param next the address of the councils or services that follow; absent with the last, and of regions
 */
public record SummaryView(SummaryQuery.By by, List<SummaryLine> items, String next) {}
