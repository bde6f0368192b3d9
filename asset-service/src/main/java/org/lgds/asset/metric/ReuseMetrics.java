package org.lgds.asset.metric;

import java.util.List;

/**
 * Reuse over time. A month holds what was told in it, by days in London; so a month that is over changes no more, and what
 * was told late counts when it was told. Councils count where their present record puts them.
 *
 * @param months from the first to the last asked for, each of them, also where nothing happened
 */
public record ReuseMetrics(List<ReuseMonth> months) {}
