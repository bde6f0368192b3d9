package org.lgds.engagement.panel;

/**
 * What members without a conflict gave an application together.
 *
 * @param total sum of their weighted scores, in hundredths of a point
 * @param spread how far the highest lies over the lowest, in hundredths of a point
 */
public record Tally(long total, int members, int spread) {}
