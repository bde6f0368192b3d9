package org.lgds.gateway.hygiene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import org.lgds.kit.problem.Violation;

/**
 * The schemas of one document's bodies. networknt's validator, as it reads OpenAPI 3.1 and tells all that is wrong;
 * vertx-openapi stops at the first, and Atlassian's request validator knows 3.0 only.
 */
final class BodySchemas {

    /** Of a set the services take doubles as one; formats but these they do not look at. */
    private static final Set<String> NOT_HELD = Set.of("uniqueItems");

    private static final Set<String> FORMATS = Set.of("date", "date-time", "uuid");

    /** Nobody reads more, and a small body may have tens of thousands of faults. */
    static final int MOST = 100;

    private static final String BODIES = "bodies";

    private final String root;
    private final ObjectNode document;
    private final SchemaRegistry registry;
    private final Map<String, Schema> compiled = new ConcurrentHashMap<>();

    BodySchemas(String service, ObjectNode openApi) {
        this.root = "https://lgds.invalid/" + service;
        this.document = bodiesOf(openApi);
        var text = document.toString();
        this.registry = SchemaRegistry.withDefaultDialect(
                Dialects.getOpenApi31(), builder -> builder.schemas(Map.of(root, text)));
    }

    /** The bodies by name, with the schemas that they refer to and no others. */
    private static ObjectNode bodiesOf(ObjectNode openApi) {
        var document = openApi.objectNode();
        for (var path : openApi.path("paths")) {
            for (var operation : path) {
                Operation.bodies(operation)
                        .forEach((type, schema) ->
                                document.withObject("/" + BODIES).set(Operation.nameOf(operation, type), schema));
            }
        }
        take(document.path(BODIES), openApi, document.withObject("/components/schemas"));
        leaveOutWords(document);
        return document;
    }

    /** Nothing is held against them, and they would be kept in memory. */
    private static void leaveOutWords(JsonNode node) {
        if (node.path("description").isTextual()) {
            ((ObjectNode) node).remove("description");
        }
        node.forEach(BodySchemas::leaveOutWords);
    }

    private static void take(JsonNode node, ObjectNode openApi, ObjectNode schemas) {
        var ref = node.path("$ref").asText("");
        var name = ref.substring(ref.lastIndexOf('/') + 1);
        if (!ref.isEmpty() && !schemas.has(name)) {
            var schema = openApi.at(ref.substring(1));
            schemas.set(name, closed(schema));
            take(schema, openApi, schemas);
        }
        node.forEach(child -> take(child, openApi, schemas));
    }

    /** Services take no property that they do not know, which their documents leave unsaid. */
    private static JsonNode closed(JsonNode schema) {
        if (schema.has("properties") && !schema.has("additionalProperties")) {
            ((ObjectNode) schema).put("additionalProperties", false);
        }
        return schema;
    }

    Set<String> names() {
        var names = new TreeSet<String>();
        document.path(BODIES).fieldNames().forEachRemaining(names::add);
        return names;
    }

    boolean isCompiled(String name) {
        return compiled.containsKey(name);
    }

    /** Takes some milliseconds: not for an event loop. */
    void compile(String name) {
        compiled.computeIfAbsent(name, body -> {
            var schema = registry.getSchema(SchemaLocation.of(root + "#/" + BODIES + "/" + body));
            schema.initializeValidators();
            return schema;
        });
    }

    /**
     * What is wrong with a body, by the schema of a name: all, or the first {@link #MOST}. One with a number larger than a double holds is for the service
     * to judge: the validator fails on it.
     */
    List<Violation> violations(String name, JsonNode body) {
        if (hasEndless(body)) {
            return List.of();
        }
        var errors = compiled.get(name)
                .validate(body, (context, config) -> context.executionConfig(c -> c.formatAssertionsEnabled(true)));
        return errors.stream()
                .filter(BodySchemas::isHeld)
                .limit(MOST)
                .map(this::violation)
                .distinct()
                .sorted(Comparator.comparing(Violation::pointer).thenComparing(Violation::detail))
                .toList();
    }

    private static boolean hasEndless(JsonNode node) {
        if (node.isFloatingPointNumber()) {
            return !Double.isFinite(node.doubleValue());
        }
        for (var child : node) {
            if (hasEndless(child)) {
                return true;
            }
        }
        return false;
    }

    /** Null is for the service to judge: for most of what may be left out it takes null as well. */
    private static boolean isHeld(Error error) {
        var isNull = error.getInstanceNode() != null && error.getInstanceNode().isNull();
        return !isNull
                && !NOT_HELD.contains(error.getKeyword())
                && (!error.getKeyword().equals("format") || FORMATS.contains(format(error)));
    }

    private static String format(Error error) {
        return error.getSchemaNode() == null ? "" : error.getSchemaNode().asText();
    }

    private Violation violation(Error error) {
        var at = error.getInstanceLocation().toString();
        var keyword = error.getKeyword();
        if (keyword.equals("required")) {
            return Violation.ofBody(at + "/" + escaped(error.getProperty()), "must be given");
        }
        if (keyword.equals("additionalProperties")) {
            return Violation.ofBody(
                    at + "/" + escaped(error.getProperty()),
                    "There is no property %s%s.".formatted(error.getProperty(), known(error)));
        }
        return Violation.ofBody(at, Wording.of(keyword, schemaOf(error), error.getInstanceNode()));
    }

    private String known(Error error) {
        var names = new ArrayList<String>();
        schemaOf(error).path("properties").fieldNames().forEachRemaining(names::add);
        return names.isEmpty() ? "" : names.stream().sorted().collect(Collectors.joining(", ", "; known are ", ""));
    }

    /** The schema that has the keyword which was broken. */
    private JsonNode schemaOf(Error error) {
        var location = error.getSchemaLocation().toString();
        var pointer = location.substring(location.indexOf('#') + 1);
        return document.at(pointer.substring(0, Math.max(0, pointer.lastIndexOf('/'))));
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
