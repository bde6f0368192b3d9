package org.lgds.kit.test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.http.Header;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every GET of the promised document that is about no one record, asked for and held to it: it has an ETag just where that is
 * named, by which it is not sent again; and HEAD says what GET says (RFC 9110, 9.3.2). What is about one record {@link
 * DocumentedAnswers} looks at wherever a test reads one.
 */
public final class Reads {

    /** Of one answer, or of how its body comes. */
    private static final Set<String> OWN = Set.of("traceparent", "date", "transfer-encoding", "content-length");

    private Reads() {}

    /**
     * Asks for all of it.
     *
     * @param caller one who may read everything
     * @param needed the query of a path that needs one though no parameter is needed by itself
     */
    public static void assertAsPromised(Supplier<RequestSpecification> caller, Map<String, String> needed)
            throws IOException {
        var document = new ObjectMapper().readTree(Files.readString(Path.of("src", "contracts", "openapi.json")));
        var faults = new ArrayList<String>();
        for (var path : document.path("paths").properties()) {
            var operation = path.getValue().path("get");
            if (!operation.isMissingNode() && !path.getKey().contains("{")) {
                var query = needed.getOrDefault(path.getKey(), "");
                check(caller, path.getKey(), target(path.getKey() + query, operation, document), operation)
                        .forEach(fault -> faults.add(path.getKey() + ": " + fault));
            }
        }
        assertThat(faults).isEmpty();
    }

    private static List<String> check(
            Supplier<RequestSpecification> caller, String path, String target, JsonNode operation) {
        var faults = new ArrayList<String>();
        var read = caller.get().get(target);
        if (read.statusCode() != 200) {
            // What it cannot do without was only made up.
            return target.equals(path) ? List.of("answers " + read.statusCode()) : faults;
        }
        var etag = read.header("ETag");
        if (operation.at("/responses/200/headers").has("ETag") != (etag != null)) {
            faults.add("has ETag " + etag);
        }
        var known = caller.get()
                .header("If-None-Match", etag == null ? "\"other\"" : etag)
                .get(target);
        if (known.statusCode() != (etag == null ? 200 : 304)) {
            faults.add("answers " + known.statusCode() + " to who has " + etag);
        }
        var head = caller.get().head(target);
        if (head.statusCode() != 200 || !headers(head).equals(headers(read))) {
            faults.add("says %s to GET and %s to HEAD".formatted(headers(read), headers(head)));
        }
        return faults;
    }

    private static List<String> headers(Response answer) {
        return answer.headers().asList().stream()
                .filter(header -> !OWN.contains(header.getName().toLowerCase(Locale.ROOT)))
                .map(Header::toString)
                .sorted()
                .toList();
    }

    /** With whatever it cannot do without. */
    private static String target(String path, JsonNode operation, JsonNode document) {
        var target = path;
        var mark = "?";
        for (var parameter : operation.path("parameters")) {
            var name = parameter.path("name").asText();
            if (parameter.path("in").asText().equals("path")) {
                target = target.replace("{" + name + "}", value(parameter.path("schema"), document));
            } else if (parameter.path("required").asBoolean()) {
                target += mark + name + "=" + value(parameter.path("schema"), document);
                mark = "&";
            }
        }
        return target;
    }

    private static String value(JsonNode schema, JsonNode document) {
        if (schema.has("$ref")) {
            return value(document.at(schema.path("$ref").asText().substring(1)), document);
        }
        var pattern = Pattern.compile(schema.path("pattern").asText());
        var fitting = schema.path("type").asText().equals("integer")
                ? "1"
                : switch (schema.path("format").asText()) {
                    case "uuid" -> "00000000-0000-0000-0000-000000000000";
                    case "date" -> "2026-01-01";
                    default ->
                        Stream.of("LDS", "all", "2026-01")
                                .filter(one -> pattern.matcher(one).find())
                                .findFirst()
                                .orElse("some");
                };
        return schema.path("enum").path(0).asText(fitting);
    }
}
