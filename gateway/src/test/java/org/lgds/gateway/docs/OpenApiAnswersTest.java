package org.lgds.gateway.docs;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What the document says of answers, beside their bodies. Each service's tests hold what it answers against its own. */
class OpenApiAnswersTest {

    private static JsonNode document;

    @BeforeAll
    static void make() {
        document = Docs.openApi().document();
    }

    @Test
    void aHeaderIsNamedWhereItMayComeAndNowhereElse() {
        assertThat(headers("/v1/adoptions/{council}/{asset}/notes", "post", "201"))
                .contains("Idempotency-Replayed")
                .doesNotContain("Location", "ETag");
        assertThat(headers("/v1/assets", "post", "201")).contains("Location", "ETag");
        assertThat(headers("/v1/adoptions/{council}", "put", "200")).doesNotContain("ETag");
        assertThat(headers("/v1/assets/export", "get", "200"))
                .contains("Content-Disposition", "Attribution", "Cache-Status")
                .doesNotContain("ETag");
        assertThat(names(document.at("/components/responses/Problem401/headers")))
                .contains("WWW-Authenticate");
        assertThat(names(document.at("/components/responses/NotModified/headers")))
                .contains("ETag");
    }

    @Test
    void linesOfABatchAreAnsweredAsTheRowsAre() {
        var answers = answers("/v1/assets/batch", "post");

        assertThat(names(answers)).filteredOn(status -> status.startsWith("2")).containsExactly("207");
        assertThat(names(answers.path("207").path("content"))).contains("application/json", "application/x-ndjson");
        assertThat(answers.at("/207/content/application~1x-ndjson/schema/contentSchema/anyOf"))
                .hasSize(4);
    }

    @Test
    void aRefusalNamesTheMembersThatSomeKindsHave() {
        assertThat(names(document.at("/components/schemas/Problem/properties")))
                .contains("errors", "lacking", "possibleActions", "leftPercent", "suppliers");
    }

    /** No schema says it of those whose release did not. */
    @Test
    void theExampleOfAVersionIsASemanticOne() {
        var versions = document.path("paths").path("/v1/assets/{id}/versions").path("post");

        assertThat(versions.at("/requestBody/content/application~1json/example/number")
                        .asText())
                .matches("\\d+\\.\\d+\\.\\d+");
    }

    private static List<String> headers(String path, String verb, String status) {
        return names(answers(path, verb).path(status).path("headers"));
    }

    private static JsonNode answers(String path, String verb) {
        return document.path("paths").path(path).path(verb).path("responses");
    }

    private static List<String> names(JsonNode object) {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
