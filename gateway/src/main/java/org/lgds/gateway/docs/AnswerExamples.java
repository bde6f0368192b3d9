package org.lgds.gateway.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Gives JSON answers examples: one for each schema with a name, among the components, as many operations answer the same. */
public final class AnswerExamples {

    private static final String JSON_TYPE = "application/json";
    private static final String SCHEMAS = "#/components/schemas/";
    private static final String EXAMPLES = "#/components/examples/";

    private final ObjectNode document;
    private final Examples examples;

    AnswerExamples(ObjectNode document, Examples examples) {
        this.document = document;
        this.examples = examples;
    }

    void addTo(ObjectNode response) {
        if (!(response.path("content").path(JSON_TYPE) instanceof ObjectNode content)
                || content.has("example")
                || content.has("examples")) {
            return;
        }
        var schema = content.path("schema");
        var ref = schema.path("$ref").asText();
        if (!ref.startsWith(SCHEMAS)) {
            content.set("example", examples.whole(schema));
            return;
        }
        var name = ref.substring(SCHEMAS.length());
        var known = document.withObject("/components/examples");
        if (!known.has(name)) {
            known.putObject(name).set("value", examples.whole(schema));
        }
        content.withObject("/examples/answer").put("$ref", EXAMPLES + name);
    }

    /** The example of a JSON answer; missing where there is none. */
    public static JsonNode of(JsonNode document, JsonNode response) {
        var content = response.path("content").path(JSON_TYPE);
        var ref = content.at("/examples/answer/$ref").asText();
        return ref.isEmpty()
                ? content.path("example")
                : document.at(ref.substring(1)).path("value");
    }
}
