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
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.validation.Validator;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.lgds.kit.json.Bounds;
import org.lgds.kit.json.PlainText;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.Violation;

/**
 * Refuses unknown, repeated, unreadable and out-of-range query parameters, all at once and before the method is called.
 * RESTEasy Reactive ignores the first two and answers 404 to the third.
 */
class QueryParameters {

    private static final Pattern DIGITS = Pattern.compile("-?[0-9]+");

    /**
     * Where to go on, for which nothing is the beginning. Of all others RESTEasy takes nothing for a parameter that is not there,
     * and a filter that is not there finds everything.
     */
    private static final Set<String> POSITIONS = Set.of("cursor", "since");

    /** A parameter that a method takes: its type, and the record of parameters whose constraints it keeps. */
    private record Declared(Type type, Class<?> query) {}

    private final Validator validator;
    private final Map<Method, Map<String, Declared>> known = new ConcurrentHashMap<>();

    QueryParameters(Validator validator) {
        this.validator = validator;
    }

    @ServerRequestFilter(priority = 3000)
    void check(ContainerRequestContext request, ResourceInfo resource) {
        var method = resource.getResourceMethod();
        if (method == null) {
            return;
        }
        var declared = known.computeIfAbsent(method, QueryParameters::declaredBy);
        var violations = new ArrayList<Violation>();
        request.getUriInfo().getQueryParameters().forEach((name, values) -> {
            var parameter = declared.get(name);
            if (parameter == null) {
                violations.add(Violation.ofParameter(name, unknown(name, declared)));
            } else if (values.size() > 1 && !(parameter.type() instanceof ParameterizedType)) {
                violations.add(Violation.ofParameter(name, "%s is given more than once.".formatted(name)));
            } else {
                values.forEach(value -> check(name, parameter, value, violations));
            }
        });
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
    }

    private static String unknown(String name, Map<String, Declared> declared) {
        return declared.isEmpty()
                ? "There is no query parameter %s; none is taken here.".formatted(name)
                : "There is no query parameter %s; known are %s.".formatted(name, String.join(", ", declared.keySet()));
    }

    private void check(String name, Declared parameter, String value, List<Violation> violations) {
        var type = element(parameter.type());
        if (value.isEmpty() && !POSITIONS.contains(name)) {
            violations.add(Violation.ofParameter(name, "%s is empty; leave it out or give a value.".formatted(name)));
            return;
        }
        if (!PlainText.is(value)) {
            violations.add(Violation.ofParameter(name, "%s %s".formatted(name, PlainText.WANTED)));
            return;
        }
        try {
            var parsed = parse(type, value);
            if (parameter.query() != null && !(parameter.type() instanceof ParameterizedType)) {
                validator
                        .validateValue(parameter.query(), name, parsed)
                        .forEach(broken -> violations.add(Violation.ofParameter(name, broken.getMessage())));
            }
        } catch (IllegalArgumentException | DateTimeParseException e) {
            violations.add(Violation.ofParameter(name, "%s must be %s.".formatted(name, expected(type))));
        }
    }

    private static Object parse(Class<?> type, String value) {
        if (type == int.class || type == Integer.class) {
            return Integer.parseInt(digits(value));
        }
        if (type == long.class || type == Long.class) {
            return Long.parseLong(digits(value));
        }
        if (type == UUID.class) {
            return UuidParameter.parse(value);
        }
        if (type == LocalDate.class) {
            return bounded(LocalDate.parse(value), Bounds::hold);
        }
        if (type == Instant.class) {
            return bounded(Instant.parse(value), Bounds::hold);
        }
        if (type == boolean.class || type == Boolean.class) {
            return truth(value);
        }
        return type.isEnum() ? EnumParameters.parse(type, value) : value;
    }

    /** Java would take a plus sign, and the digits of every script. */
    private static String digits(String value) {
        if (!DIGITS.matcher(value).matches()) {
            throw new IllegalArgumentException(value);
        }
        return value;
    }

    private static <T> T bounded(T value, Predicate<T> bounds) {
        if (!bounds.test(value)) {
            throw new IllegalArgumentException(value.toString());
        }
        return value;
    }

    private static boolean truth(String value) {
        if (!value.equals("true") && !value.equals("false")) {
            throw new IllegalArgumentException(value);
        }
        return value.equals("true");
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

    private static Map<String, Declared> declaredBy(Method method) {
        var declared = new TreeMap<String, Declared>();
        for (var parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                var query = parameter.getType();
                for (var field : query.getDeclaredFields()) {
                    add(declared, field, field.getName(), new Declared(field.getGenericType(), query));
                }
            } else {
                add(declared, parameter, parameter.getName(), new Declared(parameter.getParameterizedType(), null));
            }
        }
        return declared;
    }

    private static void add(Map<String, Declared> declared, AnnotatedElement element, String name, Declared parameter) {
        var query = element.getAnnotation(RestQuery.class);
        if (query != null) {
            declared.put(query.value().isEmpty() ? name : query.value(), parameter);
        }
    }
}
