package org.lgds.kit.openapi;

import java.util.Map;
import java.util.TreeMap;

/**
 * A Javadoc comment as plain text.
 *
 * @param text all that stands before the block tags
 * @param parameters what its {@code @param} tags say, by name
 */
record Javadoc(String text, Map<String, String> parameters) {

    /** @param comment without its stars, as a compiler gives it; null where there is none */
    static Javadoc of(String comment) {
        var parts = (comment == null ? "" : comment).split("(?m)^\\s*@", -1);
        var parameters = new TreeMap<String, String>();
        for (int i = 1; i < parts.length; i++) {
            var words = parts[i].strip().split("\\s+", 3);
            if (words[0].equals("param") && words.length == 3) {
                parameters.put(words[1], plain(words[2]));
            }
        }
        return new Javadoc(plain(parts[0]), parameters);
    }

    private static String plain(String text) {
        return text.replaceAll("\\{@\\w+\\s+([^}]*)}", "$1")
                .replaceAll("<[^>]+>", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** The first sentence, without its full stop: a heading. */
    static String summary(String text) {
        return text.split("\\.(?= |$)", 2)[0];
    }

    /** What follows the first sentence, if anything does. */
    static String rest(String text) {
        var end = summary(text).length() + 1;
        return end >= text.length() ? "" : text.substring(end).strip();
    }
}
