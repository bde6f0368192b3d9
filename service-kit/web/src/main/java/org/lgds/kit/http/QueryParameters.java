package org.lgds.kit.http;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.lgds.kit.json.PlainText;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.Violation;

/**
 * Refuses unknown, repeated and unreadable query parameters, all at once and before the method is called. RESTEasy
 * Reactive ignores the first two and answers 404 to the third.
 */
class QueryParameters {

    private final Map<Method, Map<String, Type>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter(priority = 3000)
    void check(ContainerRequestContext request, ResourceInfo resource) {
        var method = resource.getResourceMethod();
        if (method == null) {
            return;
        }
        var declared = known.computeIfAbsent(method, QueryParameters::declaredBy);
        var violations = new ArrayList<Violation>();
        request.getUriInfo().getQueryParameters().forEach((name, values) -> {
            var type = declared.get(name);
            if (type == null) {
                violations.add(Violation.ofParameter(name, unknown(name, declared)));
            } else if (values.size() > 1 && !(type instanceof ParameterizedType)) {
                violations.add(Violation.ofParameter(name, "%s is given more than once.".formatted(name)));
            } else {
                values.forEach(value -> check(name, element(type), value, violations));
            }
        });
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
    }

    private static String unknown(String name, Map<String, Type> declared) {
        return declared.isEmpty()
                ? "There is no query parameter %s; none is taken here.".formatted(name)
                : "There is no query parameter %s; known are %s.".formatted(name, String.join(", ", declared.keySet()));
    }

    private static void check(String name, Class<?> type, String value, List<Violation> violations) {
        if (value.isEmpty() && type != String.class) {
            violations.add(Violation.ofParameter(name, "%s is empty; leave it out or give a value.".formatted(name)));
            return;
        }
        if (!PlainText.is(value)) {
            violations.add(Violation.ofParameter(name, "%s %s".formatted(name, PlainText.WANTED)));
            return;
        }
        try {
            parse(type, value);
        } catch (IllegalArgumentException | DateTimeParseException e) {
            violations.add(Violation.ofParameter(name, "%s must be %s.".formatted(name, expected(type))));
        }
    }

    private static void parse(Class<?> type, String value) {
        if (type == int.class || type == Integer.class) {
            Integer.parseInt(value);
        } else if (type == long.class || type == Long.class) {
            Long.parseLong(value);
        } else if (type == UUID.class) {
            UuidParameter.parse(value);
        } else if (type == LocalDate.class) {
            LocalDate.parse(value);
        } else if (type == Instant.class) {
            Instant.parse(value);
        } else if ((type == boolean.class || type == Boolean.class)
                && !value.equals("true")
                && !value.equals("false")) {
            throw new IllegalArgumentException(value);
        } else if (type.isEnum()) {
            EnumParameters.parse(type, value);
        }
    }

    private static String expected(Class<?> type) {
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(c -> ((Enum<?>) c).name().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", "));
        }
        return Map.<Class<?>, String>of(
                        UUID.class, "a UUID",
                        LocalDate.class, "a date such as 2026-04-01",
                        Instant.class, "a time such as 2026-04-01T09:30:00Z",
                        boolean.class, "true or false",
                        Boolean.class, "true or false")
                .getOrDefault(type, "a whole number");
    }

    private static Class<?> element(Type type) {
        return type instanceof ParameterizedType list ? (Class<?>) list.getActualTypeArguments()[0] : (Class<?>) type;
    }

    private static Map<String, Type> declaredBy(Method method) {
        var declared = new TreeMap<String, Type>();
        for (var parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (var field : parameter.getType().getDeclaredFields()) {
                    add(declared, field, field.getName(), field.getGenericType());
                }
            } else {
                add(declared, parameter, parameter.getName(), parameter.getParameterizedType());
            }
        }
        return declared;
    }

    private static void add(Map<String, Type> declared, AnnotatedElement element, String name, Type type) {
        var query = element.getAnnotation(RestQuery.class);
        if (query != null) {
            declared.put(query.value().isEmpty() ? name : query.value(), type);
        }
    }
}
