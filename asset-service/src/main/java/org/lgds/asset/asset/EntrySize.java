package org.lgds.asset.asset;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;

/**
 * How large an entry may be as a whole. Each of its events carries all of it, with what the event tells beside, and an event
 * has an end: each property may be as long as it may, but not all of them at once.
 */
final class EntrySize {

    static final int MOST_BYTES = 256 * 1024;

    private static final ObjectMapper JSON =
            JsonMapper.builder().findAndAddModules().build();

    private EntrySize() {}

    /**
     * That words are too large.
     *
     * @param largest the property to shorten first, such as {@code software.features}
     */
    record Excess(String largest, String message) {}

    /**
     * Lets only words go on whose events can be told.
     *
     * @throws Problem 413 {@code too-large}, which says what to shorten
     */
    static void mustFit(NewAsset wanted) {
        excess(wanted).ifPresent(excess -> {
            throw Problem.of(ProblemType.TOO_LARGE, "%s", excess.message());
        });
    }

    static Optional<Excess> excess(NewAsset wanted) {
        JsonNode words = JSON.valueToTree(wanted);
        var bytes = bytes(words);
        if (bytes <= MOST_BYTES) {
            return Optional.empty();
        }
        var largest = largest(words);
        return Optional.of(new Excess(
                largest.getKey(),
                "An asset may have %d bytes as JSON in UTF-8, and this has %d: shorten %s first, which has %d of them."
                        .formatted(MOST_BYTES, bytes, largest.getKey(), largest.getValue())));
    }

    private static Entry<String, Integer> largest(JsonNode words) {
        Map<String, Integer> sizes = new TreeMap<>();
        words.properties().forEach(property -> {
            if (property.getKey().equals("software")) {
                property.getValue()
                        .properties()
                        .forEach(part -> sizes.put("software." + part.getKey(), bytes(part.getValue())));
            } else {
                sizes.put(property.getKey(), bytes(property.getValue()));
            }
        });
        return sizes.entrySet().stream()
                .max(Comparator.comparing(Entry::getValue))
                .orElseThrow();
    }

    private static int bytes(JsonNode value) {
        return value.toString().getBytes(StandardCharsets.UTF_8).length;
    }
}
