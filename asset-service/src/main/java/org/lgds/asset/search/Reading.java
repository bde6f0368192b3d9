package org.lgds.asset.search;

import java.util.List;
import java.util.Map;

/**
 * A question as the database understands it.
 *
 * @param query a {@code tsquery}; null where nothing was asked
 * @param asked the words to be met, for comparison with names
 * @param ignored what was left out: words too common to find anything by, such as "the"
 * @param corrected for words that no public asset has, the word spelled nearest that was searched for besides
 */
record Reading(String query, String asked, List<String> ignored, Map<String, String> corrected) {

    static final Reading OF_NOTHING = new Reading(null, "", List.of(), Map.of());

    boolean asksForWords() {
        return query != null;
    }

    /** True for a question that holds nothing to search for: stop words, punctuation, exclusions alone. It finds nothing. */
    boolean findsNothing() {
        return query != null && query.isEmpty();
    }
}
