package org.lgds.asset.reusecheck;

import java.util.List;

/**
 * What a search shows, the closest first of each, twenty at most.
 *
 * @param assets listed ones, other than research
 * @param solutions of other councils, planned or under way
 * @param research listed user research
 */
public record Matches(List<Match> assets, List<Match> solutions, List<Match> research) {}
