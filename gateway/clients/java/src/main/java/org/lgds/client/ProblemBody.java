package org.lgds.client;

import java.io.IOException;
import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.lgds.client.ProblemException.Fault;

/**
 * A problem as it was sent; what it leaves out is made up from the status.
 *
 * @param members what no other component holds, by name
 */
record ProblemBody(
        URI type,
        String title,
        int status,
        String detail,
        String instance,
        List<Fault> errors,
        Map<String, Object> members) {

    private static final URI NO_TYPE = URI.create("about:blank");
    private static final Set<String> OF_EVERY_PROBLEM =
            Set.of("type", "title", "status", "detail", "instance", "errors");
    private static final Set<String> OF_EVERY_FAULT = Set.of("pointer", "parameter", "detail");

    ProblemBody {
        type = type == null ? NO_TYPE : type;
        title = title == null ? "Refused" : title;
        detail = detail == null ? "The answer does not say why." : detail;
        errors = List.copyOf(errors);
        members = Collections.unmodifiableMap(members);
    }

    /** The status of HTTP holds, whatever the body says. */
    static ProblemBody of(ObjectMapper json, int status, String contentType, byte[] body) {
        if (!contentType.startsWith("application/problem+json")) {
            return saying(status, null);
        }
        try {
            var read = json.readTree(body);
            return new ProblemBody(
                    read.hasNonNull("type") ? URI.create(read.path("type").asText()) : null,
                    text(read, "title"),
                    status,
                    text(read, "detail"),
                    text(read, "instance"),
                    read.path("errors")
                            .valueStream()
                            .map(fault -> fault(json, fault))
                            .toList(),
                    others(json, read, OF_EVERY_PROBLEM));
        } catch (IOException | IllegalArgumentException e) {
            return saying(status, "The problem cannot be read: " + e.getMessage());
        }
    }

    private static ProblemBody saying(int status, String detail) {
        return new ProblemBody(null, null, status, detail, null, List.of(), Map.of());
    }

    private static Fault fault(ObjectMapper json, JsonNode fault) {
        return new Fault(
                text(fault, "pointer"),
                text(fault, "parameter"),
                text(fault, "detail"),
                others(json, fault, OF_EVERY_FAULT));
    }

    private static String text(JsonNode object, String name) {
        return object.path(name).asText(null);
    }

    private static Map<String, Object> others(ObjectMapper json, JsonNode object, Set<String> known) {
        var others = new LinkedHashMap<String, Object>();
        object.properties().forEach(member -> {
            if (!known.contains(member.getKey())) {
                others.put(member.getKey(), json.convertValue(member.getValue(), Object.class));
            }
        });
        return others;
    }
}
