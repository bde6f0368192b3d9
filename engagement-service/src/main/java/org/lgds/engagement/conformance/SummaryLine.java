package org.lgds.engagement.conformance;

/**
 * Conformance of councils at the end of a month, or today in the present one.
 *
 * @param month as {@code 2026-11}
 * @param of the council, the service or the region
 * @param met claims that were met then and had not expired
 * @param councils how many councils' these are
 */
public record SummaryLine(String month, String of, long met, long councils) {}
