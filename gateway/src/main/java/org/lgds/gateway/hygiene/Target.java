package org.lgds.gateway.hygiene;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

import io.vertx.ext.web.RoutingContext;
import org.lgds.gateway.route.Route;
import org.lgds.kit.problem.Violation;

/** A request's path and query beside what its operation takes. */
final class Target {

    private Target() {}

    /** An id that can be none is that of nothing. */
    static boolean isPossible(RoutingContext context, Route route, Operation operation) {
        if (operation.path().isEmpty()) {
            return true;
        }
        var names = route.template().split("/");
        var values = context.request().path().split("/");
        for (int i = 0; i < names.length; i++) {
            var parameter = names[i].startsWith("{") && names[i].endsWith("}")
                    ? operation.path().get(names[i].substring(1, names[i].length() - 1))
                    : null;
            if (parameter != null && isPlain(values[i]) && !parameter.isOfType(values[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(String segment) {
        return segment.indexOf('%') < 0;
    }

    /** All that is wrong with its query. */
    static List<Violation> faults(RoutingContext context, Operation operation) {
        var violations = new ArrayList<Violation>();
        var given = new HashMap<String, List<String>>();
        context.queryParams()
                .forEach((name, value) ->
                        given.computeIfAbsent(name, first -> new ArrayList<>()).add(value));
        given.forEach((name, values) -> {
            var parameter = operation.query().get(name);
            if (parameter == null) {
                violations.add(Violation.ofParameter(name, unknown(name, operation)));
            } else {
                parameter.check(values, violations);
            }
        });
        operation.query().values().stream()
                .filter(parameter -> parameter.required() && !given.containsKey(parameter.name()))
                .forEach(parameter -> violations.add(Violation.ofParameter(parameter.name(), "must be given")));
        return violations;
    }

    private static String unknown(String name, Operation operation) {
        return operation.query().isEmpty()
                ? "There is no query parameter %s; none is taken here.".formatted(name)
                : "There is no query parameter %s; known are %s."
                        .formatted(name, String.join(", ", operation.query().keySet()));
    }
}
