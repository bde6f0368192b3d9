package org.lgds.asset.publiccode.value;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the known word that someone most likely meant. */
public final class Nearest {

    /** Longer words are no slips, and comparing them with every known one would take long. */
    private static final int LONGEST = 60;

    /** A letter is half of a shorter word: any two of them would be near each other. */
    private static final int SHORTEST = 3;

    private Nearest() {}

    public static Optional<String> to(String word, Collection<String> known) {
        if (word.length() > LONGEST) {
            return Optional.empty();
        }
        int slips = word.length() < SHORTEST ? 0 : Math.max(1, word.length() / 4);
        return known.stream()
                .filter(candidate -> distance(word, candidate) <= slips)
                .min(Comparator.comparingInt((String candidate) -> distance(word, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** How many letters to add, drop or change; upper and lower case, blanks, dashes and underscores are the same. */
    private static int distance(String left, String right) {
        return edits(folded(left), folded(right));
    }

    private static int edits(String left, String right) {
        var row = new int[right.length() + 1];
        for (int j = 0; j <= right.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                int change = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[right.length()];
    }

    private static String folded(String word) {
        return word.strip().toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    }
}
