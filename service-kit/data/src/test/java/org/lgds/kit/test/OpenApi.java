package org.lgds.kit.test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;

/** The service's OpenAPI document as it promised it, in {@code src/contracts}, from where the gateway and clients take it. */
public final class OpenApi {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path PROMISED = Path.of("src", "contracts", "openapi.json");

    private OpenApi() {}

    /** Holds the document that the code gives now against the promised one, or writes that anew where it is asked to. */
    public static void assertKept() throws IOException {
        var now = sorted(JSON.readTree(when().get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray()));
        if (Boolean.getBoolean("lgds.contracts.write")) {
            var printer = new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
            Files.writeString(PROMISED, JSON.writer(printer).writeValueAsString(now) + "\n");
        }
        assertExplained(now);
        assertThat(withoutWords(now))
                .as(
                        "needs words for whoever calls the API: Javadoc of the record or enum, @param of its component or of the"
                                + " operation's parameter, or an entry of META-INF/glossary.properties")
                .isEmpty();
        assertThat(JSON.readTree(Files.readString(PROMISED)))
                .as("the promised document is another than the code gives; if the change is meant, write it with"
                        + " mvn test -pl <service> -am -Dtest=OpenApiTest -Dsurefire.failIfNoSpecifiedTests=false"
                        + " -Dlgds.contracts.write=true")
                .isEqualTo(now);
    }

    /** Callers read the Javadoc of the methods: each operation's first sentence is its heading, and no other's. */
    private static void assertExplained(JsonNode document) {
        var headings = new HashMap<String, String>();
        for (var path : document.path("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                var id = operation.getValue().path("operationId").asText();
                var heading = operation.getValue().path("summary").asText();
                assertThat(heading)
                        .as("%s needs Javadoc whose first sentence says what it does", id)
                        .isNotBlank();
                assertThat(headings.put(heading, id))
                        .as("%s begins with the same sentence", id)
                        .isNull();
            }
        }
    }

    /** Every schema, property and parameter of which the document does not say what it means. */
    private static List<String> withoutWords(JsonNode document) {
        var without = new ArrayList<String>();
        for (var schema : document.at("/components/schemas").properties()) {
            if (isSilent(schema.getValue())) {
                without.add(schema.getKey());
            }
            for (var property : schema.getValue().path("properties").properties()) {
                if (isSilent(property.getValue())) {
                    without.add(schema.getKey() + "." + property.getKey());
                }
            }
        }
        for (var path : document.path("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                for (var parameter : operation.getValue().path("parameters")) {
                    if (!parameter.has("$ref") && isSilent(parameter)) {
                        without.add(operation.getValue().path("operationId").asText() + "?"
                                + parameter.path("name").asText());
                    }
                }
            }
        }
        return without;
    }

    private static boolean isSilent(JsonNode part) {
        return part.path("description").asText().isBlank();
    }

    /** In an order that does not hang on that of class files. */
    private static JsonNode sorted(JsonNode node) {
        if (node.isArray()) {
            var array = JSON.createArrayNode();
            node.forEach(item -> array.add(sorted(item)));
            return array;
        }
        if (!node.isObject()) {
            return node;
        }
        var object = JSON.createObjectNode();
        node.properties().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .forEach(entry -> object.set(entry.getKey(), sorted(entry.getValue())));
        return object;
    }
}
