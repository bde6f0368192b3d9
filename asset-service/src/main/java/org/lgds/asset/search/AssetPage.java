package org.lgds.asset.search;

import java.util.List;
import java.util.Map;

/**
 * A page of the asset list.
 *
 * @param next the address of the page that follows, absent on the last
 * @param search how the question was understood, where one was asked
 * @param facets counts by filter, for the filters asked for
 */
public record AssetPage(List<FoundAsset> items, String next, Search search, Map<String, Counts> facets) {

    /**
     * How a question was understood.
     *
     * @param ignored words that were left out of it; a question of such words alone finds nothing
     * @param corrected words that no public asset has, each with what was searched for besides
     * @param complete false where more than 1,000 assets were found: only the first 1,000 are ranked and shown
     */
    public record Search(List<String> ignored, Map<String, String> corrected, boolean complete) {}

    /**
     * How many of the assets found have which value, counted with all other filters and without this one.
     *
     * @param exact false if only the first 10,000 of those found were counted
     * @param values the most frequent first, at most 100
     */
    public record Counts(boolean exact, List<Count> values) {}

    /**
     * How many of the assets found have one value.
     *
     * @param value the value, as the filter takes it
     * @param count how many
     */
    public record Count(String value, long count) {}
}
