package org.lgds.gateway.docs;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OpenApiTest {

    private static ObjectNode document;

    @BeforeAll
    static void make() {
        document = Docs.openApi().document();
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        assertThat(Docs.brokenReferences(document)).isEmpty();
    }

    @Test
    void everyOperationOfEachServiceIsThereUnderItsNameAndNoOther() {
        var expected = new TreeSet<>(List.of("getMe", "streamEvents"));
        Docs.CONTRACTS
                .openApis()
                .values()
                .forEach(service -> Docs.operations(service)
                        .values()
                        .forEach(operation ->
                                expected.add(operation.path("operationId").asText())));

        var named = Docs.operations(document).values().stream()
                .map(operation -> operation.path("operationId").asText())
                .toList();

        assertThat(Docs.CONTRACTS.openApis().keySet())
                .containsExactly("asset-service", "council-service", "engagement-service");
        assertThat(named).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void aSchemaSaysAfterMergingWhatItSaidBefore() {
        Docs.CONTRACTS
                .openApis()
                .values()
                .forEach(service -> Docs.operations(Enumerations.writtenOut(service))
                        .forEach((key, operation) -> {
                            var merged = Docs.operations(document).get(key);
                            assertThat(resolved(document, merged.path("requestBody"), 0))
                                    .as(key)
                                    .isEqualTo(resolved(service, operation.path("requestBody"), 0));
                            assertThat(resolved(
                                            document,
                                            merged.path("responses").path("200").path("content"),
                                            0))
                                    .as(key)
                                    .isEqualTo(resolved(
                                            service,
                                            operation
                                                    .path("responses")
                                                    .path("200")
                                                    .path("content"),
                                            0));
                        }));
    }

    @Test
    void everyScopeAndTagThatIsUsedIsExplained() {
        var scopes = names(document.at("/components/securitySchemes/keycloak/flows/clientCredentials/scopes"));
        var tags = new HashSet<String>();
        document.path("tags").forEach(tag -> tags.add(tag.path("name").asText()));

        Docs.operations(document).forEach((key, operation) -> {
            assertThat(operation.path("security")).as(key).isNotEmpty();
            operation
                    .path("security")
                    .forEach(one -> one.path("keycloak")
                            .forEach(scope -> assertThat(scopes).as(key).contains(scope.asText())));
            assertThat(tags).as(key).contains(operation.path("tags").path(0).asText());
        });
    }

    @Test
    void peopleSignInByCodeAndSystemsByTheirCredentialsAtTheRealm() {
        var flows = document.at("/components/securitySchemes/keycloak/flows");

        assertThat(names(flows)).containsExactlyInAnyOrder("authorizationCode", "clientCredentials");
        assertThat(flows.at("/authorizationCode/authorizationUrl").asText())
                .isEqualTo("https://login.lgds.example/realms/lgds/protocol/openid-connect/auth");
        assertThat(document.at("/servers/0/url").asText()).isEqualTo("https://api.lgds.example");
        assertThat(document.toString()).doesNotContain("{url}").doesNotContain("{realm}");
    }

    @Test
    void everyOperationSaysHowItMayBeRefusedAndWhatItAnswers() {
        Docs.operations(document).forEach((key, operation) -> {
            assertThat(names(operation.path("responses")))
                    .as(key)
                    .contains("401", "429", "500", "502", "503", "504")
                    .anyMatch(status -> status.startsWith("2"));
        });
        assertThat(document.at("/components/responses/Problem429/headers/Retry-After/$ref")
                        .asText())
                .isNotEmpty();
    }

    /** In a sentence of its own, and not made from its path: {@code OpenApi.assertKept} asks it of each service. */
    @Test
    void everyOperationSaysInAHeadingOfItsOwnWhatItDoes() {
        var headings = Docs.operations(document).values().stream()
                .map(operation -> operation.path("summary").asText())
                .toList();
        assertThat(headings)
                .doesNotHaveDuplicates()
                .allMatch(heading -> heading.matches("[A-Z][a-z]+ .{8,140}[^.]"), "begins with a verb and is short");
    }

    @Test
    void everySchemaIsNamedAfterWhatItIsAndNotByANumber() {
        var schemas = names(document.at("/components/schemas"));
        assertThat(schemas)
                .noneMatch(name -> name.matches(".*\\d") && schemas.contains(name.replaceFirst("\\d+$", "")));
    }

    @Test
    void everyJsonAnswerHasAnExampleThatItsSchemaAllows() {
        var wrong = new ArrayList<String>();
        Docs.operations(document)
                .forEach((key, operation) -> operation
                        .path("responses")
                        .properties()
                        .forEach(answer -> {
                            var schema = answer.getValue().at("/content/application~1json/schema");
                            if (!schema.isMissingNode()) {
                                var example = AnswerExamples.of(document, answer.getValue());
                                assertThat(example).as(key).isNotEmpty();
                                Docs.violations(document, schema, example)
                                        .forEach(one -> wrong.add(key + ": " + one + " in " + example));
                            }
                        }));
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyBulkOperationSaysWhatARowIs() {
        var bulk = Docs.operations(document).entrySet().stream()
                .filter(operation -> operation.getKey().endsWith("/batch")
                        || operation.getValue().at("/requestBody/content").has("application/x-ndjson"))
                .toList();

        assertThat(bulk).hasSize(6).allSatisfy(operation -> {
            var content = operation.getValue().at("/requestBody/content");
            var row = content.at("/application~1json/schema/items");
            assertThat(resolved(document, row, 0)).as(operation.getKey()).isNotEmpty();
            if (content.has("application/x-ndjson")) {
                assertThat(content.at("/application~1x-ndjson/schema/contentSchema"))
                        .isEqualTo(row);
            }
        });
    }

    @Test
    void everyExampleOfABodyIsOneThatItsSchemaAllows() {
        var shown = new ArrayList<String>();
        var wrong = new ArrayList<String>();
        Docs.operations(document)
                .forEach((key, operation) -> operation
                        .path("requestBody")
                        .path("content")
                        .forEach(content -> {
                            if (content.has("example")) {
                                shown.add(key);
                                Docs.violations(document, content.path("schema"), content.path("example"))
                                        .forEach(one -> wrong.add(key + ": " + one + " in " + content.path("example")));
                            }
                        }));
        assertThat(shown).hasSizeGreaterThan(150);
        assertThat(wrong).isEmpty();
    }

    @Test
    void theAttributionOfTheDataIsInIt() {
        assertThat(document.path("x-attribution").toString())
                .contains("Contains data from mySociety, CC BY 4.0.")
                .contains("Poly Hierarchical System");
        assertThat(document.at("/info/license/url").asText()).contains("open-government-licence/version/3");
    }

    /** With every reference written out, as deep as says enough, and without what the gateway adds. */
    private static JsonNode resolved(JsonNode document, JsonNode node, int depth) {
        if (node.has("$ref")) {
            var meant = depth > 6
                    ? Docs.JSON.createObjectNode()
                    : resolved(document, document.at(node.path("$ref").asText().substring(1)), depth + 1);
            return node.has("description")
                    ? ((ObjectNode) meant.deepCopy()).set("description", node.get("description"))
                    : meant;
        }
        if (node instanceof ObjectNode object) {
            var copy = Docs.JSON.createObjectNode();
            object.properties().stream()
                    .filter(entry -> !entry.getKey().startsWith("example"))
                    .forEach(entry -> copy.set(entry.getKey(), resolved(document, entry.getValue(), depth)));
            return copy;
        }
        if (node.isArray()) {
            var copy = Docs.JSON.createArrayNode();
            node.forEach(item -> copy.add(resolved(document, item, depth)));
            return copy;
        }
        return node;
    }

    private static List<String> names(JsonNode object) {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
