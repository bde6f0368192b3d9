package org.lgds.gateway.docs;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The one OpenAPI document of the suite: the services' own, the gateway's operations, and what the gateway adds to all. */
@ApplicationScoped
public class OpenApi {

    private static final Map<String, String> PREFIXES = Map.of(
            "asset-service",
            "AssetService",
            "council-service",
            "CouncilService",
            "engagement-service",
            "EngagementService");

    private static final List<String> OF_EVERY_ANSWER =
            List.of("API-Version", "Access-Control-Allow-Origin", "RateLimit", "RateLimit-Policy");

    private final Contracts contracts;
    private final DocsSettings settings;
    private final String version;

    OpenApi(Contracts contracts, DocsSettings settings, @ConfigProperty(name = "lgds.api-version") String version) {
        this.contracts = contracts;
        this.settings = settings;
        this.version = version;
    }

    /** Made anew each time: the caller keeps it as long as it is of use. */
    public ObjectNode document() {
        var merger = new Merger(contracts.own(
                "openapi.json",
                Map.of(
                        "version", version,
                        "url", settings.publicUrl().toString(),
                        "realm", settings.realmUrl().toString())));
        contracts
                .openApis()
                .forEach((service, document) ->
                        merger.with(PREFIXES.getOrDefault(service, service), Enumerations.writtenOut(document)));
        var merged = merger.merge();
        var examples = examples(merged);
        var answers = new AnswerExamples(merged, examples);
        merged.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> complete((ObjectNode) operation.getValue(), answers, examples)));
        merged.at("/components/responses").forEach(response -> addHeaders((ObjectNode) response));
        addHeader((ObjectNode) merged.at("/components/responses/Problem429"), "Retry-After");
        addHeader((ObjectNode) merged.at("/components/responses/Problem503"), "Retry-After");
        return merged;
    }

    public Examples examples(JsonNode document) {
        return new Examples(document, contracts.own("words.json", Map.of("soon", soon().toString())));
    }

    /** A day to come for some months at least, and the same all year long: examples of what is put off until then. */
    private static LocalDate soon() {
        return LocalDate.of(Year.now(ZoneOffset.UTC).getValue() + 1, Month.OCTOBER, 1);
    }

    private static void complete(ObjectNode operation, AnswerExamples answers, Examples examples) {
        var responses = operation.withObject("/responses");
        for (var status : List.of("502", "504")) {
            responses.withObjectProperty(status).put("$ref", "#/components/responses/Problem" + status);
        }
        responses.properties().forEach(answer -> {
            var response = (ObjectNode) answer.getValue();
            if (!response.has("$ref")) {
                addHeaders(response);
                if (answer.getKey().equals("200") && isOpen(operation)) {
                    addHeader(response, "Cache-Status");
                }
                answers.addTo(response);
            }
        });
        operation.path("requestBody").path("content").properties().forEach(content -> {
            if (content.getKey().endsWith("json")
                    && !content.getKey().endsWith("ndjson")
                    && !content.getValue().has("example")) {
                var example = examples.body(
                        operation.path("operationId").asText(),
                        content.getValue().path("schema"));
                if (example != null) {
                    ((ObjectNode) content.getValue()).set("example", example);
                }
            }
        });
    }

    /** What anyone may read, the gateway's cache may answer. */
    private static boolean isOpen(JsonNode operation) {
        return operation.path("security").valueStream().anyMatch(JsonNode::isEmpty);
    }

    private static void addHeaders(ObjectNode response) {
        for (var name : OF_EVERY_ANSWER) {
            addHeader(response, name);
        }
    }

    private static void addHeader(ObjectNode response, String name) {
        response.withObject("/headers").withObjectProperty(name).put("$ref", "#/components/headers/" + name);
    }
}
