package org.lgds.gateway.hygiene;

import java.util.ArrayList;

import com.fasterxml.jackson.databind.JsonNode;

/** What a service would say of a value that breaks a keyword of its schema. */
final class Wording {

    private Wording() {}

    static String of(String keyword, JsonNode schema, JsonNode value) {
        return switch (keyword) {
            case "type", "enum", "format" -> "Must be %s.".formatted(wanted(schema));
            case "minimum" ->
                "must be %s or more".formatted(schema.path("minimum").asText());
            case "maximum" ->
                "must be %s or less".formatted(schema.path("maximum").asText());
            case "exclusiveMinimum" ->
                "must be more than %s".formatted(schema.path("exclusiveMinimum").asText());
            case "exclusiveMaximum" ->
                "must be less than %s".formatted(schema.path("exclusiveMaximum").asText());
            case "minLength", "maxLength" -> size(schema.path("minLength").asInt(), schema.path("maxLength"));
            case "minItems", "maxItems" -> size(schema.path("minItems").asInt(), schema.path("maxItems"));
            case "pattern" -> pattern(schema, value);
            default -> "The value does not fit.";
        };
    }

    private static String size(int from, JsonNode to) {
        return to.isMissingNode()
                ? "must be %d or more long (a text's characters, a list's entries)".formatted(from)
                : "must be %d to %d long (a text's characters, a list's entries)".formatted(from, to.asInt());
    }

    private static String pattern(JsonNode schema, JsonNode value) {
        if (schema.path("format").asText().equals("uuid")) {
            return "Must be a UUID.";
        }
        return value.asText().isBlank()
                ? "must be given, and not of blanks alone"
                : "must match \"%s\"".formatted(schema.path("pattern").asText());
    }

    private static String wanted(JsonNode schema) {
        if (schema.has("enum")) {
            var values = new ArrayList<String>();
            schema.get("enum").forEach(value -> values.add(value.asText()));
            return "one of " + String.join(", ", values);
        }
        return switch (schema.path("format").asText()) {
            case "date" -> "a date such as 2026-04-01";
            case "date-time" -> "a time such as 2026-04-01T09:30:00Z";
            case "uuid" -> "a UUID";
            default ->
                switch (schema.path("type").asText()) {
                    case "string" -> "a string";
                    case "integer" -> "a whole number";
                    case "number" -> "a number";
                    case "boolean" -> "true or false";
                    case "array" -> "an array";
                    default -> "an object";
                };
        };
    }
}
