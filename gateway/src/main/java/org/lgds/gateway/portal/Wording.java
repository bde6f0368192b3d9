package org.lgds.gateway.portal;

import java.util.ArrayList;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.lgds.gateway.docs.Enumerations;

/** Says in words what a schema allows. */
final class Wording {

    private static final Map<String, String> FORMATS = Map.of(
            "uuid", "a UUID",
            "date", "a date, such as 2026-04-01",
            "date-time", "a time in UTC, such as 2026-04-01T09:30:00Z",
            "binary", "the file's bytes",
            "uri", "a web address");

    private final JsonNode document;

    Wording(JsonNode document) {
        this.document = document;
    }

    /** What a value may be, and what it means. */
    String of(JsonNode schema) {
        var said = meaning(schema);
        return limits(schema) + (said.isEmpty() ? "" : ". " + said);
    }

    /** What it may be. */
    String limits(JsonNode schema) {
        var meant = resolved(schema);
        var words = new ArrayList<String>();
        words.add(kind(meant));
        addBounds(meant, words);
        if (meant.has("default")) {
            words.add("default " + meant.path("default").asText());
        }
        return String.join("; ", words);
    }

    /** What it means where it stands; of an enumeration, and of a list of one, what each value means too. */
    String meaning(JsonNode schema) {
        return meaning(schema.path("description").asText(), schema);
    }

    /** @param own what is said of it where it stands; empty where nothing is */
    String meaning(String own, JsonNode schema) {
        var meant = resolved(schema);
        return Stream.of(
                        meant,
                        resolved(meant.path("items")),
                        resolved(meant.path("allOf").path(0)))
                .filter(one -> one.has("enum"))
                .findFirst()
                .map(one -> Enumerations.described(own, one.path("description").asText()))
                .orElse(own.isEmpty() ? meant.path("description").asText() : own);
    }

    JsonNode resolved(JsonNode schema) {
        var meant = schema;
        for (int hops = 0; meant.has("$ref") && hops < 10; hops++) {
            meant = document.at(meant.path("$ref").asText().substring(1));
        }
        return meant;
    }

    private String kind(JsonNode schema) {
        if (schema.has("enum")) {
            return "one of "
                    + schema.path("enum").valueStream().map(JsonNode::asText).collect(Collectors.joining(", "));
        }
        if (schema.has("const")) {
            return schema.path("const").asText();
        }
        var type = schema.path("type");
        return switch (type.isArray() ? type.get(0).asText() : type.asText()) {
            case "string" -> FORMATS.getOrDefault(schema.path("format").asText(), "text");
            case "integer" -> "a whole number";
            case "number" -> "a number";
            case "boolean" -> "true or false";
            case "array" -> "a list, each " + limits(schema.path("items"));
            case "object" -> "an object";
            // An enumeration with a default is allOf its schema and the default.
            default -> schema.has("allOf") ? kind(resolved(schema.path("allOf").path(0))) : "JSON";
        };
    }

    private static void addBounds(JsonNode schema, ArrayList<String> words) {
        addRange(schema, words, "minimum", "maximum", "from %s", "to %s");
        if (schema.path("minLength").asInt() == 1 && !schema.has("pattern")) {
            words.add("not empty");
        }
        addRange(schema, words, "minLength", "maxLength", "at least %s characters", "at most %s characters");
        addRange(schema, words, "minItems", "maxItems", "at least %s of them", "at most %s of them");
        if (schema.has("exclusiveMinimum")) {
            words.add("more than " + schema.path("exclusiveMinimum").asText());
        }
        var pattern = schema.path("pattern").asText();
        if (!pattern.isEmpty() && !schema.has("format")) {
            words.add(
                    pattern.equals("\\S")
                            ? "not blank"
                            : "matching " + pattern.replaceFirst("^\\^\\(\\?:(.*)\\)\\$$", "$1"));
        }
    }

    private static void addRange(
            JsonNode schema, ArrayList<String> words, String low, String high, String from, String to) {
        if (schema.has(low) && !(low.equals("minLength") && schema.path(low).asInt() == 1)) {
            words.add(from.formatted(schema.path(low).asText()));
        }
        if (schema.has(high)) {
            words.add(to.formatted(schema.path(high).asText()));
        }
    }
}
