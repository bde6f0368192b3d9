package org.lgds.gateway.docs;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** Makes a value that a schema allows: with plausible words where the property's name is known, and short where it can be. */
public final class Examples {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEEPEST = 5;
    private static final List<String> BOUND_TOGETHER = List.of("oneOf", "not", "if", "allOf", "dependentRequired");

    private final JsonNode document;
    private final JsonNode words;
    private final Deque<String> open = new ArrayDeque<>();

    /**
     * @param document whose {@code $ref}s are followed
     * @param words plausible texts, by the name of a property, by format, and others to try where a pattern must be kept; and whole
     *     examples of schemas, bodies of operations and parameters of paths whose rules no schema can tell
     */
    public Examples(JsonNode document, JsonNode words) {
        this.document = document;
        this.words = words;
    }

    /** What must be given, or one of what may be where nothing must. */
    public JsonNode least(JsonNode schema) {
        return of(schema, "", true);
    }

    /** All that may be given. */
    public JsonNode whole(JsonNode schema) {
        return of(schema, "", false);
    }

    /** What an operation is sent, where that is not told by its schema, as a merge patch may name any part; null for none. */
    public JsonNode body(String operation, JsonNode schema) {
        var written = words.path("bodies").path(operation);
        return written.isMissingNode() ? least(schema) : written;
    }

    /** A parameter's value that makes sense at a path, be it needed or not. */
    public Optional<String> atPath(String path, String parameter) {
        return words.path("parameters").properties().stream()
                .filter(known ->
                        path.startsWith(known.getKey()) && known.getValue().has(parameter))
                .map(known -> known.getValue().path(parameter).asText())
                .findFirst();
    }

    /** The same for what has a name, such as a parameter. */
    public JsonNode named(String name, JsonNode schema) {
        return of(schema, name, true);
    }

    private JsonNode of(JsonNode schema, String name, boolean least) {
        var ref = schema.path("$ref").asText("");
        if (!ref.isEmpty()) {
            if (open.contains(ref) || open.size() >= DEEPEST) {
                return null;
            }
            var written = words.path("schemas").path(ref.replaceFirst(".*/", ""));
            if (!written.isMissingNode()) {
                return written;
            }
            open.push(ref);
            var value = of(document.at(ref.substring(1)), name, least);
            open.pop();
            return value;
        }
        for (var said : new String[] {"example", "const", "default"}) {
            if (schema.has(said)) {
                return schema.get(said);
            }
        }
        // SmallRye gives dates and times examples of its own, of other years.
        if (words.path("formats").has(schema.path("format").asText())) {
            return words.path("formats").get(schema.path("format").asText());
        }
        if (schema.path("enum").isArray()) {
            return one(schema.path("enum"), name);
        }
        if (schema.path("examples").isArray()) {
            return schema.path("examples").get(0);
        }
        for (var choice : new String[] {"oneOf", "anyOf"}) {
            if (schema.path(choice).isArray() && !schema.has("properties")) {
                return of(schema.path(choice).get(0), name, least);
            }
        }
        return ofType(schema, name, least);
    }

    private JsonNode one(JsonNode allowed, String name) {
        return words("names", name)
                .filter(word -> allowed.valueStream().anyMatch(word::equals))
                .findFirst()
                .orElse(allowed.get(0));
    }

    /** Words for a property: of its schema, of its name, or of the last part of that, as {@code yearlyPence} is pence. */
    private Stream<JsonNode> words(String section, String name) {
        var owner = open.isEmpty() ? "" : open.peek().replaceFirst(".*/", "");
        return Stream.of(
                        owner + "." + name,
                        name,
                        name.replaceFirst(".*(?=[A-Z])", "").toLowerCase(Locale.ROOT))
                .map(words.path(section)::path)
                .filter(word -> !word.isMissingNode());
    }

    private JsonNode ofType(JsonNode schema, String name, boolean least) {
        return switch (type(schema)) {
            case "object" -> object(schema, least);
            case "array" -> array(schema, name, least);
            case "string" -> TextNode.valueOf(text(schema, name));
            case "integer" -> JSON.numberNode(integer(schema, name));
            case "number" -> JSON.numberNode(schema.path("minimum").asDouble(0.5));
            case "boolean" -> JSON.booleanNode(true);
            default -> schema.has("properties") ? object(schema, least) : JSON.objectNode();
        };
    }

    private static String type(JsonNode schema) {
        var type = schema.path("type");
        return type.isArray() ? type.get(0).asText() : type.asText("");
    }

    /** Where rules bind properties together, all of them at once are seldom allowed: then only what the first rule needs. */
    private ObjectNode object(JsonNode schema, boolean least) {
        var object = JSON.objectNode();
        for (var part : schema.path("allOf")) {
            if (part.has("$ref") && of(part, "", least) instanceof ObjectNode properties) {
                object.setAll(properties);
            }
        }
        var needed = new HashSet<String>();
        schema.path("required").forEach(name -> needed.add(name.asText()));
        schema.path("oneOf").path(0).path("required").forEach(name -> needed.add(name.asText()));
        // What a rule asks about is not there, so its other branch holds.
        schema.path("allOf")
                .forEach(rule -> rule.path("else").path("required").forEach(name -> needed.add(name.asText())));
        var few = least || BOUND_TOGETHER.stream().anyMatch(schema::has);
        var most = schema.path("maxProperties").asInt(Integer.MAX_VALUE);
        schema.path("properties").properties().forEach(property -> {
            if (object.size() < most && (!few || needed.contains(property.getKey()))) {
                add(object, property.getKey(), property.getValue(), least);
            }
        });
        if (object.isEmpty() && least) {
            schema.path("properties").properties().stream()
                    .limit(1)
                    .forEach(property -> add(object, property.getKey(), property.getValue(), true));
        }
        return object;
    }

    private void add(ObjectNode object, String name, JsonNode schema, boolean least) {
        var value = of(schema, name, least);
        if (value != null) {
            object.set(name, value);
        }
    }

    private JsonNode array(JsonNode schema, String name, boolean least) {
        var array = JSON.arrayNode();
        var item = of(schema.path("items"), name.replaceFirst("s$", ""), least);
        for (int i = 0; item != null && i < Math.max(1, schema.path("minItems").asInt()); i++) {
            array.add(item);
        }
        return array;
    }

    private long integer(JsonNode schema, String name) {
        var least = schema.has("exclusiveMinimum")
                ? schema.path("exclusiveMinimum").asLong() + 1
                : schema.path("minimum").asLong(Long.MIN_VALUE);
        var most = schema.path("maximum").asLong(Long.MAX_VALUE);
        return words("integers", name)
                .mapToLong(JsonNode::asLong)
                .filter(word -> word >= least && word <= most)
                .findFirst()
                .orElse(least == Long.MIN_VALUE ? Math.min(1, most) : least);
    }

    private String text(JsonNode schema, String name) {
        var pattern = Pattern.compile(schema.path("pattern").asText(""));
        var length = schema.path("maxLength").asInt(Integer.MAX_VALUE);
        return Stream.concat(
                        words("names", name),
                        schema.has("pattern") ? words.path("others").valueStream() : Stream.empty())
                .map(JsonNode::asText)
                .filter(word -> word.length() <= length && pattern.matcher(word).find())
                .findFirst()
                .orElse("text".substring(0, Math.min(4, length)));
    }
}
