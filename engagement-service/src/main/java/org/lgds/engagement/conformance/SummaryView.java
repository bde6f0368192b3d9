package org.lgds.engagement.conformance;

import java.util.List;

/** Conformance over months, the first month first. */
public record SummaryView(SummaryQuery.By by, List<SummaryLine> items) {}
