package org.lgds.asset.reusecheck;

import java.util.List;

/**
 * What a search shows, the closest first of each, twenty at most.
 *
 * @param assets listed assets, other than research
 * @param solutions solutions of other councils, planned or under way
 * @param research listed user research
 * @param crossCutting listed assets that serve any service, of which some words are alike; none in older records
 */
public record Matches(List<Match> assets, List<Match> solutions, List<Match> research, List<Match> crossCutting) {

    public Matches {
        crossCutting = crossCutting == null ? List.of() : crossCutting;
    }
}
