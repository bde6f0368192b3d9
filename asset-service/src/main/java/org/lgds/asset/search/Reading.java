package org.lgds.asset.search;

import java.util.List;
import java.util.Map;

/**
 * A question as the database understands it.
 *
 * @param query a {@code tsquery} to rank and to highlight by: words as they are and as their stems; null where nothing was
 *     asked
 * @param match one that finds the same by the stems alone, since a word is kept with its stem. How much it finds can be
 *     estimated: of a word or its stem the planner expects twice as much as there is, and then walks what it should look up
 * @param asked the words to be met, for comparison with names
 * @param ignored what was left out: words too common to find anything by, such as "the"
 * @param corrected for words that no public asset has, the word spelled nearest that was searched for besides
 */
record Reading(String query, String match, String asked, List<String> ignored, Map<String, String> corrected) {

    static final Reading OF_NOTHING = new Reading(null, null, "", List.of(), Map.of());

    boolean asksForWords() {
        return query != null;
    }

    /** True for a question that holds nothing to search for: stop words, punctuation, exclusions alone. It finds nothing. */
    boolean findsNothing() {
        return query != null && query.isEmpty();
    }
}
