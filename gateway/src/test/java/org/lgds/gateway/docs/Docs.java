package org.lgds.gateway.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

/** The documents as the gateway makes them, without the gateway. */
public final class Docs {

    public static final ObjectMapper JSON = new ObjectMapper();
    public static final Contracts CONTRACTS = new Contracts(JSON);
    public static final DocsSettings SETTINGS = DocumentFiles.EXAMPLE;

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private Docs() {}

    public static OpenApi openApi() {
        return new OpenApi(CONTRACTS, SETTINGS, "1.0.0");
    }

    public static ObjectNode asyncApi() {
        return new AsyncApi(CONTRACTS, SETTINGS, "1.0.0").document();
    }

    /** References that lead nowhere. */
    public static List<String> brokenReferences(JsonNode document) {
        var broken = new ArrayList<String>();
        collect(document, document, broken);
        return broken;
    }

    private static void collect(JsonNode document, JsonNode node, List<String> broken) {
        var ref = node.path("$ref").asText("");
        if (!ref.isEmpty()
                && (!ref.startsWith("#/") || document.at(ref.substring(1)).isMissingNode())) {
            broken.add(ref);
        }
        node.forEach(child -> collect(document, child, broken));
    }

    /** What a value breaks of a schema whose references lead into a document's components. */
    public static List<String> violations(JsonNode document, JsonNode schema, JsonNode value) {
        var whole = JSON.createObjectNode();
        whole.set("components", document.path("components"));
        whole.putArray("allOf").add(schema);
        return violations(whole, value);
    }

    /** What a value breaks of a schema that stands alone. */
    public static List<String> violations(JsonNode schema, JsonNode value) {
        return SCHEMAS
                .getSchema(schema.toString(), InputFormat.JSON)
                .validate(value.toString(), InputFormat.JSON)
                .stream()
                .map(Object::toString)
                .toList();
    }

    public static Map<String, JsonNode> operations(JsonNode document) {
        var operations = new TreeMap<String, JsonNode>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(one -> operations.put(one.getKey() + " " + path.getKey(), one.getValue())));
        return operations;
    }
}
