package org.lgds.asset.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What somebody typed to find assets: words that must all be met, {@code "a phrase"}, {@code -without}, {@code begin*},
 * and {@code or} between alternatives, which binds loosest. Whatever else is typed is read as words: an open quotation
 * mark reaches to the end, and of what holds no letter or digit nothing is left. At most {@value #MOST} terms are read.
 *
 * @param alternatives of which one must be met, each by all its terms
 */
record Question(List<List<Term>> alternatives) {

    static final int MOST = 24;

    enum Kind {
        WORD,
        PHRASE,
        BEGINNING
    }

    record Term(Kind kind, String text, boolean without) {}

    static Question of(String typed) {
        return new Reader(typed).read();
    }

    List<Term> terms() {
        return alternatives.stream().flatMap(List::stream).toList();
    }

    private static final class Reader {

        private final String typed;
        private final List<List<Term>> alternatives = new ArrayList<>(List.of(new ArrayList<>()));
        private int at;
        private int read;

        Reader(String typed) {
            this.typed = typed;
        }

        Question read() {
            while (at < typed.length() && read < MOST) {
                if (isBlank(typed.charAt(at))) {
                    at++;
                } else {
                    term();
                }
            }
            return new Question(
                    alternatives.stream().filter(terms -> !terms.isEmpty()).toList());
        }

        private void term() {
            var without = typed.charAt(at) == '-';
            while (at < typed.length() && typed.charAt(at) == '-') {
                at++;
            }
            if (at < typed.length() && typed.charAt(at) == '"') {
                var end = typed.indexOf('"', at + 1);
                var phrase = typed.substring(at + 1, end < 0 ? typed.length() : end);
                at = end < 0 ? typed.length() : end + 1;
                add(new Term(Kind.PHRASE, phrase, without));
                return;
            }
            var start = at;
            while (at < typed.length() && !isBlank(typed.charAt(at)) && typed.charAt(at) != '"') {
                at++;
            }
            word(typed.substring(start, at), without);
        }

        private void word(String word, boolean without) {
            if (!without && word.toLowerCase(Locale.ROOT).equals("or")) {
                alternatives.add(new ArrayList<>());
            } else if (word.endsWith("*")) {
                add(new Term(Kind.BEGINNING, word.substring(0, word.length() - 1), without));
            } else {
                add(new Term(Kind.WORD, word, without));
            }
        }

        private void add(Term term) {
            if (term.text().codePoints().anyMatch(Character::isLetterOrDigit)) {
                alternatives.get(alternatives.size() - 1).add(term);
                read++;
            }
        }

        private static boolean isBlank(char c) {
            return Character.isWhitespace(c) || Character.isSpaceChar(c);
        }
    }
}
