package org.lgds.kit.openapi;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Javadoc comment as plain text.
 *
 * @param text all that stands before the block tags
 * @param lead the first paragraph of it: what follows is for who reads the code
 * @param parameters what its {@code @param} tags say, by name
 */
record Javadoc(String text, String lead, Map<String, String> parameters) {

    private static final Pattern CODE = Pattern.compile("\\{@code\\s+([^}]*)}");

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
        var lead = parts[0].strip().split("<p>|<[uo]l>|\\n\\s*\\n", 2)[0];
        return new Javadoc(plain(parts[0]), plain(lead), parameters);
    }

    /** A link is told by its label, or by the last of its name. Where a rule is written down is for who reads the code. */
    private static String plain(String text) {
        return CODE.matcher(text)
                .replaceAll(code -> Matcher.quoteReplacement(code.group(1).replace("<", "&lt;")))
                .replaceAll("\\s*\\([^()]*\\b(?:DOMAIN|ARCHITECTURE)\\.md[^()]*\\)", "")
                .replaceAll("\\{@link(?:plain)?\\s+[^\\s}]+\\s+([^}]*)}", "$1")
                .replaceAll("\\{@link(?:plain)?\\s+(?:[^}#]*[.#])?(\\w+)(?:\\([^)]*\\))?}", "$1")
                .replaceAll("\\{@\\w+\\s+([^}]*)}", "$1")
                .replaceAll("</?[a-zA-Z][^>]*>", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
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

    /** What is noted of something, as a sentence: with a capital at its beginning and a stop at its end. */
    static String sentence(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT)
                + text.substring(1)
                + (text.matches("(?s).*[.!?:]") ? "" : ".");
    }
}
