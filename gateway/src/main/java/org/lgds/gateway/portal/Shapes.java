package org.lgds.gateway.portal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;

/** What answers are made of: each object schema once, with all those that are within it. */
final class Shapes {

    /** @param shape the object schema that it is, or is a list of; empty where it is none */
    record Property(String name, String type, String meaning, String shape) {}

    record Shape(String name, String description, List<Property> properties) {}

    private static final String SCHEMAS = "#/components/schemas/";

    private final JsonNode document;
    private final Wording wording;

    Shapes(JsonNode document, Wording wording) {
        this.document = document;
        this.wording = wording;
    }

    /** The name of the schema of a JSON answer; empty where it has none. */
    static String name(JsonNode response) {
        return nameOf(response.path("content").path("application/json").path("schema"));
    }

    private static String nameOf(JsonNode schema) {
        var ref = schema.path("$ref").asText();
        return ref.startsWith(SCHEMAS) ? ref.substring(SCHEMAS.length()) : "";
    }

    /** By name, those that are asked for and whatever is within them. */
    List<Shape> of(Collection<String> names) {
        var shapes = new TreeMap<String, Shape>();
        var next = new ArrayDeque<>(names);
        while (!next.isEmpty()) {
            var name = next.pop();
            if (!shapes.containsKey(name)) {
                var shape = of(name);
                shapes.put(name, shape);
                shape.properties().stream()
                        .map(Property::shape)
                        .filter(within -> !within.isEmpty())
                        .forEach(next::add);
            }
        }
        return List.copyOf(shapes.values());
    }

    private Shape of(String name) {
        var schema = document.path("components").path("schemas").path(name);
        var properties = new ArrayList<Property>();
        addProperties(properties, "", schema);
        return new Shape(name, wording.meaning(schema), properties);
    }

    private void addProperties(List<Property> properties, String prefix, JsonNode schema) {
        schema.path("properties").properties().forEach(property -> {
            var value = property.getValue();
            var name = prefix + property.getKey();
            properties.add(new Property(name, wording.limits(value), wording.meaning(value), within(value)));
            // What has no name of its own is told here: the changes of a feed.
            if (value.path("items").has("properties")) {
                addProperties(properties, name + "[].", value.path("items"));
            }
        });
    }

    private String within(JsonNode value) {
        for (var part : List.of(value, value.path("items"), value.path("additionalProperties"))) {
            var name = nameOf(part);
            if (!name.isEmpty() && wording.resolved(part).has("properties")) {
                return name;
            }
        }
        return "";
    }
}
