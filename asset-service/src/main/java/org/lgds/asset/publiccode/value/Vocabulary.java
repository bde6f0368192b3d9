package org.lgds.asset.publiccode.value;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.lgds.asset.publiccode.value.Quoted.quoted;

/** A closed list of words. */
public final class Vocabulary implements TextCheck {

    /** Up to here a message can show all the words. */
    private static final int FEW = 10;

    /** The word with which a list is open after all. */
    private static final String ANYTHING_ELSE = "other";

    private final String name;
    private final Set<String> words;

    private final Set<String> othersWords;
    private final String othersKey;

    private Vocabulary(String name, Set<String> words, Set<String> othersWords, String othersKey) {
        this.name = name;
        this.words = words;
        this.othersWords = othersWords;
        this.othersKey = othersKey;
    }

    public static Vocabulary of(String... words) {
        return new Vocabulary("the allowed words", inOrder(List.of(words)), Set.of(), null);
    }

    /** Words from a file of ours, each on a line of its own. */
    public static Vocabulary ofFile(String name, String file) {
        return new Vocabulary(name, inOrder(lines(file)), Set.of(), null);
    }

    /** There is another list, at another key, which is taken for this one. */
    public Vocabulary besides(String file, String key) {
        return new Vocabulary(name, words, inOrder(lines(file)), key);
    }

    @Override
    public Verdict judge(String text) {
        if (words.contains(text)) {
            return Verdict.GOOD;
        }
        var lower = text.toLowerCase(Locale.ROOT);
        if (othersWords.contains(lower) && !words.contains(lower)) {
            return Verdict.error("Write %s under %s and not here: it is not in %s.", lower, othersKey, name);
        }
        var nearest = Nearest.to(text, words);
        if (nearest.isPresent()) {
            return Verdict.error("Write %s instead of %s.", nearest.get(), quoted(text));
        }
        return words.size() <= FEW
                ? Verdict.error("Write one of %s instead of %s.", String.join(", ", words), quoted(text))
                : Verdict.error(
                        "Write a word from %s of the publiccode.yml standard, such as %s, instead of %s.",
                        name, examples(), quoted(text));
    }

    private String examples() {
        var first = words.iterator().next();
        return words.contains(ANYTHING_ELSE) ? first + ", or " + ANYTHING_ELSE + " if none fits" : first;
    }

    private static Set<String> inOrder(List<String> words) {
        return new LinkedHashSet<>(words);
    }

    /** The lines of a file of ours. */
    public static List<String> lines(String file) {
        try (var in = Vocabulary.class.getResourceAsStream("/publiccode/" + file);
                var reader = new BufferedReader(new InputStreamReader(in, UTF_8))) {
            return reader.lines().filter(line -> !line.isBlank()).collect(Collectors.toUnmodifiableList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
