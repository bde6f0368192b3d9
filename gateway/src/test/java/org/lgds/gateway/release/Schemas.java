package org.lgds.gateway.release;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/** What a schema of now would break that one of a release allowed, or promised. References are followed in each document. */
final class Schemas {

    /** Whether a caller sends the value, or reads it. */
    enum Way {
        SENT,
        READ
    }

    private static final List<String> HIGHEST =
            List.of("maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties");
    private static final List<String> LOWEST =
            List.of("minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties");
    private static final List<String> CHOICES = List.of("allOf", "oneOf", "anyOf");
    private static final List<String> SAME = List.of("pattern", "not", "uniqueItems", "multipleOf", "const");

    private final JsonNode released;
    private final JsonNode now;
    private final BiConsumer<String, String> breaks;
    private final Set<String> compared = new HashSet<>();

    /** @param breaks is told where, and what */
    Schemas(JsonNode released, JsonNode now, BiConsumer<String, String> breaks) {
        this.released = released;
        this.now = now;
        this.breaks = breaks;
    }

    void compare(Way way, String where, JsonNode before, JsonNode after) {
        var known = before.path("$ref").asText("");
        if (!known.isEmpty() && !compared.add(way + known + after.path("$ref").asText())) {
            return;
        }
        var old = resolved(released, before);
        var its = resolved(now, after);
        var place = !known.isEmpty() && before.equals(after) ? known.replaceFirst(".*/", "") : where;
        types(way, place, old, its);
        values(way, place, old, its);
        if (way == Way.SENT) {
            bounds(place, old, its);
        }
        properties(way, place, old, its);
        if (old.has("items") || its.has("items")) {
            compare(way, place + "[]", old.path("items"), its.path("items"));
        }
        if (old.path("additionalProperties").isObject()
                && its.path("additionalProperties").isObject()) {
            compare(way, place + ".*", old.path("additionalProperties"), its.path("additionalProperties"));
        }
        for (var choice : CHOICES) {
            if (old.path(choice).size() != its.path(choice).size()) {
                breaks.accept(place, "has another " + choice);
                continue;
            }
            for (int i = 0; i < old.path(choice).size(); i++) {
                compare(
                        way,
                        place + "/" + choice + "/" + i,
                        old.path(choice).get(i),
                        its.path(choice).get(i));
            }
        }
    }

    private void types(Way way, String where, JsonNode old, JsonNode its) {
        var before = texts(old.path("type"));
        var after = texts(its.path("type"));
        var allowed = way == Way.SENT ? after : before;
        var needed = way == Way.SENT ? before : after;
        if (allowed.contains("number")) {
            allowed.add("integer");
        }
        if (!allowed.isEmpty() && (needed.isEmpty() || !allowed.containsAll(needed))) {
            breaks.accept(where, "is %s where it was %s".formatted(after, before));
        }
        var format = old.path("format").asText("");
        if (!format.equals(its.path("format").asText(""))
                && (way == Way.SENT ? its.has("format") : old.has("format"))) {
            breaks.accept(
                    where,
                    "has the format '%s' where it had '%s'"
                            .formatted(its.path("format").asText(""), format));
        }
    }

    /** Callers are told that values may be added to what they read, but not to what they may send. */
    private void values(Way way, String where, JsonNode old, JsonNode its) {
        if (way == Way.READ && old.has("enum") && !its.has("enum")) {
            breaks.accept(where, "may be anything where it was one of a few values");
        }
        if (way == Way.SENT && its.has("enum")) {
            var gone = texts(old.path("enum"));
            gone.removeAll(texts(its.path("enum")));
            if (!old.has("enum") || !gone.isEmpty()) {
                breaks.accept(where, "no longer takes " + (old.has("enum") ? gone : "any value"));
            }
        }
    }

    private void bounds(String where, JsonNode old, JsonNode its) {
        for (var bound : HIGHEST) {
            if (its.has(bound)
                    && (!old.has(bound)
                            || its.get(bound).asDouble() < old.get(bound).asDouble())) {
                breaks.accept(where, "takes less: " + bound + " is " + its.get(bound));
            }
        }
        for (var bound : LOWEST) {
            var none = bound.equals("minimum") || bound.equals("exclusiveMinimum") ? Double.NEGATIVE_INFINITY : 0;
            if (its.has(bound) && its.get(bound).asDouble() > old.path(bound).asDouble(none)) {
                breaks.accept(where, "takes less: " + bound + " is " + its.get(bound));
            }
        }
        for (var rule : SAME) {
            if (its.has(rule) && !its.get(rule).equals(old.get(rule))) {
                breaks.accept(where, "has another " + rule + ", which may take less");
            }
        }
    }

    private void properties(Way way, String where, JsonNode old, JsonNode its) {
        old.path("properties").properties().forEach(property -> {
            var name = where + "." + property.getKey();
            var after = its.path("properties").path(property.getKey());
            if (after.isMissingNode()) {
                breaks.accept(name, "is gone");
            } else {
                compare(way, name, property.getValue(), after);
            }
        });
        var needed = texts((way == Way.SENT ? its : old).path("required"));
        needed.removeAll(texts((way == Way.SENT ? old : its).path("required")));
        needed.forEach(name -> breaks.accept(
                where + "." + name, way == Way.SENT ? "must be sent now" : "is not always there any more"));
    }

    static JsonNode resolved(JsonNode document, JsonNode node) {
        var at = node;
        while (at.has("$ref")) {
            at = document.at(at.get("$ref").asText().substring(1));
        }
        return at.isBoolean() ? MissingNode.getInstance() : at;
    }

    /** A text, or some; nulls and numbers as texts too. */
    static Set<String> texts(JsonNode node) {
        var texts = new TreeSet<String>();
        if (node.isArray()) {
            node.forEach(one -> texts.add(one.asText()));
        } else if (node.isValueNode()) {
            texts.add(node.asText());
        }
        return texts;
    }
}
