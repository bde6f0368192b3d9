package org.lgds.gateway.portal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import org.lgds.gateway.docs.Examples;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * One request that an operation takes, for snippets.
 *
 * @param verb in capitals
 * @param target path and query, with examples in the place of parameters
 * @param headers as sent; values that begin with a dollar sign stand for what the caller has
 * @param json the body, where it is JSON
 * @param file a name for the body, where it is not
 */
record Call(String verb, String target, Map<String, String> headers, Optional<JsonNode> json, Optional<String> file) {

    static final String TOKEN = "$TOKEN";
    static final String ETAG = "$ETAG";
    static final String KEY = "$KEY";

    Call(
            String path,
            String verb,
            JsonNode operation,
            List<JsonNode> parameters,
            Examples examples,
            String type,
            JsonNode example) {
        this(
                verb.toUpperCase(Locale.ROOT),
                target(path, parameters, examples),
                headers(operation, parameters, type),
                example.isMissingNode() ? Optional.empty() : Optional.of(example),
                example.isMissingNode() && !type.isEmpty() ? Optional.of(file(type)) : Optional.empty());
    }

    boolean isStream() {
        return target.startsWith("/v1/events/stream");
    }

    private static String target(String path, List<JsonNode> parameters, Examples examples) {
        var target = path;
        var query = new TreeMap<String, String>();
        for (var parameter : parameters) {
            var name = parameter.path("name").asText();
            if (parameter.path("in").asText().equals("path")) {
                target = target.replace("{" + name + "}", example(path, parameter, examples));
            } else if (parameter.path("in").asText().equals("query")
                    && (parameter.path("required").asBoolean()
                            || examples.atPath(path, name).isPresent())) {
                query.put(name, example(path, parameter, examples));
            }
        }
        var pairs = query.entrySet().stream()
                .map(pair -> pair.getKey() + "=" + pair.getValue())
                .toList();
        return pairs.isEmpty() ? target : target + "?" + String.join("&", pairs);
    }

    private static String example(String path, JsonNode parameter, Examples examples) {
        var name = parameter.path("name").asText();
        var text = examples.atPath(path, name).orElseGet(() -> {
            var value = examples.named(name, parameter.path("schema"));
            return value.isArray() ? value.path(0).asText() : value.asText();
        });
        return encode(text, UTF_8).replace("+", "%20");
    }

    private static Map<String, String> headers(JsonNode operation, List<JsonNode> parameters, String type) {
        var headers = new LinkedHashMap<String, String>();
        var open = operation.path("security").valueStream().anyMatch(JsonNode::isEmpty);
        if (!open) {
            headers.put("Authorization", "Bearer " + TOKEN);
        }
        if (!type.isEmpty()) {
            headers.put("Content-Type", type);
        }
        for (var parameter : parameters) {
            switch (parameter.path("name").asText()) {
                case "If-Match" -> headers.put("If-Match", ETAG);
                case "Idempotency-Key" -> headers.put("Idempotency-Key", KEY);
                default -> {}
            }
        }
        return headers;
    }

    private static String file(String type) {
        return "data." + type.replaceFirst(".*[/-]", "");
    }
}
