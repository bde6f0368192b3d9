package org.lgds.asset.publiccode.value;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.lgds.asset.publiccode.value.Quoted.quoted;

/** A closed list of words. */
public final class Vocabulary implements TextCheck {

    /** Up to here a message can show all the words. */
    private static final int FEW = 10;

    private final String name;
    private final Set<String> words;

    private Vocabulary(String name, List<String> words) {
        this.name = name;
        this.words = new LinkedHashSet<>(words);
    }

    public static Vocabulary of(String... words) {
        return new Vocabulary("the allowed words", List.of(words));
    }

    /** Words from a file of ours, each on a line of its own. */
    public static Vocabulary ofFile(String name, String file) {
        return new Vocabulary(name, lines(file));
    }

    @Override
    public Verdict judge(String text) {
        if (words.contains(text)) {
            return Verdict.GOOD;
        }
        var nearest = Nearest.to(text, words);
        if (nearest.isPresent()) {
            return Verdict.error("Write %s instead of %s.", nearest.get(), quoted(text));
        }
        return words.size() <= FEW
                ? Verdict.error("Write one of %s instead of %s.", String.join(", ", words), quoted(text))
                : Verdict.error(
                        "Write a word from %s of the publiccode.yml standard instead of %s.", name, quoted(text));
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
