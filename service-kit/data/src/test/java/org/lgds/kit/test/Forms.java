package org.lgds.kit.test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** No {@code Accept} brings anything but what the promised OpenAPI document names: for a caller who may call each operation. */
public final class Forms {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path PROMISED = Path.of("src", "contracts", "openapi.json");
    private static final String ONE_OR_A_PROBLEM = "application/(problem\\+)?json(;charset=UTF-8)?";

    private static final List<String> FOR_JSON = List.of(
            "", ", application/json", "application/json;charset=utf-16", "application/*;q=0.3", "text/html, */*;q=0.1");
    private static final List<String> FOR_NOTHING =
            List.of("text/html", "image/png", "json", "application/problem+json", "*/*;q=0");

    /** @param forms all that its 2xx answers have */
    private record Operation(String method, String path, String takes, Set<String> forms) {

        Response call(String accept) {
            var request = given().header("Accept", accept);
            return takes == null
                    ? request.request(method, path)
                    : request.header("Content-Type", takes)
                            .body("{}".getBytes(UTF_8))
                            .request(method, path);
        }

        String with(String accept) {
            return "%s %s, Accept: %s".formatted(method, path, accept);
        }
    }

    private Forms() {}

    /** What no operation makes is 406 before anything is looked at or done. */
    public static void assertRefused() throws IOException {
        for (var operation : operations()) {
            for (var accept : operation.method().equals("GET") ? FOR_NOTHING : FOR_NOTHING.subList(0, 1)) {
                var answer = operation.call(accept);
                assertThat(answer.statusCode()).as(operation.with(accept)).isEqualTo(406);
                assertThat((String) answer.path("type")).isEqualTo("/docs/problems/not-acceptable");
            }
        }
    }

    /** Whoever takes JSON, in whatever words, has JSON from each operation that reads it. */
    public static void assertJson() throws IOException {
        for (var operation : operations()) {
            if (operation.method().equals("GET") && operation.forms().equals(Set.of("application/json"))) {
                for (var accept : FOR_JSON) {
                    var answer = operation.call(accept);
                    assertThat(answer.statusCode())
                            .as(operation.with(accept))
                            .isLessThan(500)
                            .isNotEqualTo(406);
                    assertThat(answer.header("Content-Type"))
                            .as(operation.with(accept))
                            .matches(ONE_OR_A_PROBLEM);
                    assertThat(answer.asString()).as(operation.with(accept)).startsWith("{");
                }
            }
        }
    }

    private static List<Operation> operations() throws IOException {
        var document = JSON.readTree(Files.readString(PROMISED));
        var operations = new ArrayList<Operation>();
        for (var path : document.path("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                var forms = new TreeSet<String>();
                operation.getValue().path("responses").properties().stream()
                        .filter(answer -> answer.getKey().startsWith("2"))
                        .forEach(answer ->
                                answer.getValue().path("content").fieldNames().forEachRemaining(forms::add));
                if (!forms.isEmpty()) {
                    var body = operation
                            .getValue()
                            .path("requestBody")
                            .path("content")
                            .fieldNames();
                    operations.add(new Operation(
                            operation.getKey().toUpperCase(Locale.ROOT),
                            filled(path.getKey(), operation.getValue().path("parameters"), document),
                            body.hasNext() ? body.next() : null,
                            forms));
                }
            }
        }
        assertThat(operations).hasSizeGreaterThan(50);
        return operations;
    }

    /** With values that could be, so that the path leads to its operation, if to no record. */
    private static String filled(String template, JsonNode parameters, JsonNode document) {
        var path = template;
        for (var parameter : parameters) {
            if (parameter.path("in").asText().equals("path")) {
                var schema = parameter.path("schema");
                var reference = schema.path("$ref").asText();
                var wanted = reference.isEmpty() ? schema : document.at(reference.substring(1));
                path = path.replace("{" + parameter.path("name").asText() + "}", value(reference, wanted));
            }
        }
        return path;
    }

    private static String value(String reference, JsonNode schema) {
        if (reference.endsWith("/UUID")) {
            return UUID.randomUUID().toString();
        }
        if (reference.endsWith("/LocalDate")) {
            return "2026-04-01";
        }
        if (schema.has("enum")) {
            return schema.path("enum").path(0).asText();
        }
        return schema.path("type").asText().equals("integer") || schema.has("pattern") ? "1" : "LDS";
    }
}
