package org.lgds.gateway.hygiene;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/**
 * What a service's OpenAPI document says of one operation's requests.
 *
 * @param query by name, sorted as the service lists them
 * @param path by name
 * @param roles of which a caller needs one; empty where anyone may ask
 * @param bodies the name that the schema of a JSON body has in {@link BodySchemas}, by media type
 */
record Operation(
        Map<String, Parameter> query, Map<String, Parameter> path, Set<String> roles, Map<String, String> bodies) {

    /** Whoever has signed in, whatever their role. */
    static final String ANY_ROLE = "**";

    private static final String EACH_ROW = "x-each-row";

    static Operation of(JsonNode document, String template, String method) {
        var operation = document.path("paths").path(template).path(method);
        var query = new TreeMap<String, Parameter>();
        var path = new TreeMap<String, Parameter>();
        for (var told : operation.path("parameters")) {
            var parameter = resolved(document, told);
            var name = parameter.path("name").asText();
            switch (parameter.path("in").asText()) {
                case "query" -> query.put(name, parameter(document, parameter));
                case "path" -> path.put(name, parameter(document, parameter));
                // Headers say what is wrong with them in statuses of their own.
                default -> {}
            }
        }
        var roles = new HashSet<String>();
        operation.path("x-roles").forEach(role -> roles.add(role.asText()));
        var bodies = new TreeMap<String, String>();
        bodies(operation).forEach((type, schema) -> bodies.put(type, nameOf(operation, type)));
        return new Operation(query, path, Set.copyOf(roles), bodies);
    }

    private static Parameter parameter(JsonNode document, JsonNode parameter) {
        var schema = resolved(document, parameter.path("schema"));
        var isList = schema.path("type").asText().equals("array");
        return Parameter.of(
                parameter.path("name").asText(),
                parameter.path("required").asBoolean(),
                isList ? schema.path("maxItems").asInt(Integer.MAX_VALUE) : 1,
                isList,
                isList ? resolved(document, schema.path("items")) : schema);
    }

    private static JsonNode resolved(JsonNode document, JsonNode node) {
        // An enumeration with a default is allOf its schema and the default.
        var told = node.path("allOf").path(0).has("$ref") ? node.path("allOf").path(0) : node;
        var ref = told.path("$ref").asText("");
        return ref.isEmpty() ? node : resolved(document, document.at(ref.substring(1)));
    }

    /** The schemas of its JSON bodies, by media type; nothing of rows, where a bad one is answered in its place. */
    static Map<String, JsonNode> bodies(JsonNode operation) {
        var bodies = new TreeMap<String, JsonNode>();
        operation.at("/requestBody/content").properties().forEach(content -> {
            var type = content.getKey();
            if (type.equals("application/json") || type.endsWith("+json")) {
                var schema = content.getValue().path("schema");
                bodies.put(type, schema.has(EACH_ROW) ? JsonNodeFactory.instance.objectNode() : schema);
            }
        });
        return bodies;
    }

    static String nameOf(JsonNode operation, String mediaType) {
        return operation.path("operationId").asText() + "." + mediaType.replaceAll("\\W+", "-");
    }
}
