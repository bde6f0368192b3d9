package org.lgds.kit.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import io.restassured.response.Response;

/** What an OpenAPI document says may be answered, read as if nothing else could be: as a generated client reads it. */
final class PromisedAnswers {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ROOT = "https://lgds.invalid/promised";

    /** Headers that say something of one answer; the others are of all answers, or HTTP's own. */
    private static final List<String> TELLING = List.of("ETag", "Location", "Content-Disposition", "Accept-Patch");

    /** What is held of a body: its shape. Tests write rows that no caller could, so lengths and patterns are not. */
    private static final Set<String> SHAPE =
            Set.of("additionalProperties", "required", "type", "enum", "anyOf", "oneOf");

    private record Route(Pattern path, JsonNode operations) {}

    private final ObjectNode document;
    private final List<Route> routes;
    private final SchemaRegistry registry;
    private final Map<JsonNode, String> names = new ConcurrentHashMap<>();
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    private PromisedAnswers(ObjectNode document) {
        this.document = document;
        var byPath = new TreeMap<String, JsonNode>(Comparator.comparing((String path) -> path.replace('{', '\uFFFF')));
        document.path("paths").properties().forEach(path -> byPath.put(path.getKey(), path.getValue()));
        this.routes = byPath.entrySet().stream()
                .map(path ->
                        new Route(Pattern.compile(path.getKey().replaceAll("\\{[^}]*}", "[^/]+")), path.getValue()))
                .toList();
        var held = JSON.createObjectNode();
        held.withObject("/components").set("schemas", document.at("/components/schemas"));
        var answers = held.putObject("answers");
        for (var path : document.path("paths")) {
            for (var operation : path) {
                for (var answer : operation.path("responses")) {
                    resolved(answer).path("content").forEach(content -> name(content.path("schema"), answers));
                }
            }
        }
        close(held);
        var text = held.toString();
        this.registry = SchemaRegistry.withDefaultDialect(
                Dialects.getOpenApi31(), builder -> builder.schemas(Map.of(ROOT, text)));
    }

    static PromisedAnswers of(Path file) {
        try {
            return new PromisedAnswers((ObjectNode) JSON.readTree(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void name(JsonNode schema, ObjectNode answers) {
        for (var one : List.of(schema, schema.path("contentSchema"))) {
            if (one.isObject()) {
                var copy = one.deepCopy();
                answers.set(names.computeIfAbsent(copy, other -> "of" + names.size()), copy.deepCopy());
            }
        }
    }

    private static void close(JsonNode node) {
        if (node instanceof ObjectNode schema
                && schema.path("properties").isObject()
                && !schema.path("additionalProperties").isObject()) {
            schema.put("additionalProperties", false);
        }
        node.forEach(PromisedAnswers::close);
    }

    /** Null where no operation has this path; a fixed segment goes before a parameter. */
    JsonNode operation(String method, String path) {
        var verb = method.equals("HEAD") ? "get" : method.toLowerCase(Locale.ROOT);
        return routes.stream()
                .filter(route -> route.path().matcher(path).matches())
                .findFirst()
                .map(route -> route.operations().get(verb))
                .orElse(null);
    }

    /**
     * @param body null where none can be
     * @param dry of a dry run, which keeps nothing, so that nothing has a version
     */
    List<String> undocumented(JsonNode operation, Response response, byte[] body, boolean dry) {
        var status = String.valueOf(response.statusCode());
        var answer = resolved(operation.path("responses").path(status));
        if (answer.isMissingNode()) {
            return List.of("no answer " + status);
        }
        var faults = new ArrayList<String>();
        TELLING.stream()
                .filter(name -> response.headers().hasHeaderWithName(name)
                        && !answer.path("headers").has(name))
                .forEach(name -> faults.add("no header " + name));
        answer.path("headers").properties().stream()
                .filter(header -> (resolved(header.getValue()).path("required").asBoolean()
                                || header.getKey().equals("ETag") && !dry)
                        && !response.headers().hasHeaderWithName(header.getKey()))
                .forEach(header -> faults.add("without the header " + header.getKey()));
        if (body != null && body.length > 0) {
            addFaults(faults, answer.path("content"), response.contentType(), body);
        }
        return faults;
    }

    private void addFaults(List<String> faults, JsonNode content, String type, byte[] body) {
        var media = String.valueOf(type).replaceFirst(";.*", "").strip();
        var schema = content.path(media).path("schema");
        if (!content.has(media)) {
            faults.add("no content " + type);
        } else if (media.endsWith("ndjson") && schema.has("contentSchema")) {
            new String(body, StandardCharsets.UTF_8)
                    .lines()
                    .forEach(line -> faults.addAll(faults(schema.path("contentSchema"), line)));
        } else if (media.endsWith("json") && !media.endsWith("ndjson") && schema.isObject()) {
            faults.addAll(faults(schema, new String(body, StandardCharsets.UTF_8)));
        }
    }

    private List<String> faults(JsonNode schema, String json) {
        var name = names.get(schema);
        return schemas
                .computeIfAbsent(name, one -> registry.getSchema(SchemaLocation.of(ROOT + "#/answers/" + one)))
                .validate(json, InputFormat.JSON)
                .stream()
                .filter(error -> SHAPE.contains(error.getKeyword()))
                .map(Object::toString)
                .toList();
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }
}
