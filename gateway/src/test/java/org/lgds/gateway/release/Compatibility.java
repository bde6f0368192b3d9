package org.lgds.gateway.release;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import static org.lgds.gateway.release.Schemas.resolved;
import static org.lgds.gateway.release.Schemas.texts;

/**
 * What would break a caller of a released OpenAPI document. Callers are held to what they are told: to leave aside what they
 * do not know in answers, and values that they do not know of enumerations. Requests are read strictly by this API, so what
 * is taken away of those is a break too. Own code: {@code openapi-diff} 2.1.7 reads OpenAPI 3.1, but in it sees no change of
 * a type, and takes a property that is gone from an answer, or from what may be sent, for harmless.
 */
final class Compatibility {

    private static final Set<String> VERBS = Set.of("get", "put", "post", "patch", "delete");

    /** Keywords without one of which a schema says nothing. */
    private static final Set<String> SAYING = Set.of("type", "properties", "enum", "allOf", "oneOf", "anyOf");

    private final JsonNode released;
    private final JsonNode now;
    private final List<String> breaks = new ArrayList<>();
    private final Schemas schemas;
    private String operation;

    private Compatibility(JsonNode released, JsonNode now) {
        this.released = released;
        this.now = now;
        this.schemas = new Schemas(released, now, this::report);
    }

    /** None where another major version is released: that is what one is for. */
    static List<String> breaks(JsonNode released, JsonNode now) {
        if (major(now) > major(released)) {
            return List.of();
        }
        var comparing = new Compatibility(released, now);
        comparing.compare();
        return comparing.breaks;
    }

    private static int major(JsonNode document) {
        return Integer.parseInt(document.at("/info/version").asText().split("\\.")[0]);
    }

    private void compare() {
        released.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(one -> VERBS.contains(one.getKey()))
                        .forEach(one -> {
                            operation = one.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey();
                            var after = now.path("paths").path(path.getKey()).path(one.getKey());
                            if (after.isMissingNode()) {
                                report("the operation", "is gone");
                            } else {
                                operation(one.getValue(), after);
                            }
                        }));
    }

    private void operation(JsonNode before, JsonNode after) {
        if (!before.path("operationId").equals(after.path("operationId"))) {
            report("operationId", "is another; clients are named after it");
        }
        parameters(parameters(released, before), parameters(now, after));
        body(resolved(released, before.path("requestBody")), resolved(now, after.path("requestBody")));
        before.path("responses").properties().stream()
                .filter(one -> one.getKey().startsWith("2"))
                .forEach(one -> answer(
                        one.getKey(), one.getValue(), after.path("responses").path(one.getKey())));
        security(before, after);
    }

    private Map<String, JsonNode> parameters(JsonNode document, JsonNode of) {
        var parameters = new LinkedHashMap<String, JsonNode>();
        of.path("parameters").forEach(one -> {
            var parameter = resolved(document, one);
            parameters.put(
                    parameter.path("in").asText() + " " + parameter.path("name").asText(), parameter);
        });
        return parameters;
    }

    private void parameters(Map<String, JsonNode> before, Map<String, JsonNode> after) {
        before.forEach((name, parameter) -> {
            if (!after.containsKey(name)) {
                report(name, "is gone");
            } else {
                schemas.compare(
                        Schemas.Way.SENT,
                        name,
                        parameter.path("schema"),
                        after.get(name).path("schema"));
            }
        });
        after.forEach((name, parameter) -> {
            var was = before.containsKey(name)
                    && before.get(name).path("required").asBoolean();
            if (parameter.path("required").asBoolean() && !was) {
                report(name, "must be sent now");
            }
        });
    }

    private void body(JsonNode before, JsonNode after) {
        if (after.path("required").asBoolean() && !before.path("required").asBoolean()) {
            report("the body", "must be sent now");
        }
        contents(Schemas.Way.SENT, "the body", before, after);
    }

    private void answer(String status, JsonNode before, JsonNode after) {
        if (after.isMissingNode()) {
            report(status, "is answered no more");
        } else {
            contents(Schemas.Way.READ, status, resolved(released, before), resolved(now, after));
        }
    }

    private void contents(Schemas.Way way, String where, JsonNode before, JsonNode after) {
        before.path("content").properties().forEach(content -> {
            var its = after.path("content").path(content.getKey());
            if (its.isMissingNode()) {
                report(where, "cannot be " + content.getKey() + " any more");
            } else if (!isToldFirst(way, content.getValue().path("schema"), its.path("schema"))) {
                schemas.compare(way, where, content.getValue().path("schema"), its.path("schema"));
            }
        });
    }

    /**
     * Where the release said nothing of a body, no word about it takes anything: of an answer none can, and rows are judged one
     * by one, as they were.
     */
    private boolean isToldFirst(Schemas.Way way, JsonNode before, JsonNode after) {
        return (way == Schemas.Way.READ || after.has("x-each-row"))
                && SAYING.stream().noneMatch(resolved(released, before)::has);
    }

    /** Whoever was let in is let in: without a token, with the same scopes, in the same roles. */
    private void security(JsonNode before, JsonNode after) {
        before.path("security").forEach(way -> {
            var enough = false;
            for (var other : after.path("security")) {
                enough |= satisfies(way, other);
            }
            if (!enough) {
                report("security", "asks for more than " + way);
            }
        });
        var roles = texts(before.path("x-roles"));
        roles.removeAll(texts(after.path("x-roles")));
        if (!roles.isEmpty() && after.has("x-roles")) {
            report("x-roles", "leaves out " + roles);
        }
    }

    private static boolean satisfies(JsonNode had, JsonNode needed) {
        for (var scheme : needed.properties()) {
            if (!had.has(scheme.getKey())
                    || !new HashSet<>(texts(had.get(scheme.getKey()))).containsAll(texts(scheme.getValue()))) {
                return false;
            }
        }
        return true;
    }

    private void report(String where, String what) {
        breaks.add(operation + ": " + where + " " + what);
    }
}
