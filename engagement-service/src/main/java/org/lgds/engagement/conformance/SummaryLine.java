package org.lgds.engagement.conformance;

/**
 * Conformance of councils at the end of a month, or today in the present one.
 *
 * @param month the month, such as 2026-11
 * @param of code of the council, LGSL code of the service, or the region
 * @param met how many claims were met then and had not expired
 * @param councils how many councils they are of
 */
public record SummaryLine(String month, String of, long met, long councils) {}
