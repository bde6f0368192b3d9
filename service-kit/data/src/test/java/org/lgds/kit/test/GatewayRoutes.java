package org.lgds.kit.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.HttpMethod;
import org.lgds.kit.security.Scope;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every operation of a service has a route at the gateway with the access that it asks for, and every route has an
 * operation: {@code @ArchTest static void routed(JavaClasses all) { GatewayRoutes.mustMatch("asset-service", all); }}
 */
public final class GatewayRoutes {

    private static final Path FILE = Path.of("../gateway/src/main/resources/routes.yaml");

    private GatewayRoutes() {}

    public static void mustMatch(String service, JavaClasses classes) {
        var operations = new TreeMap<String, String>();
        classes.stream()
                .filter(type -> type.isAnnotatedWith(jakarta.ws.rs.Path.class))
                .map(JavaClass::reflect)
                .forEach(resource -> addAll(operations, resource));
        var routes = routes(service);

        var wrong = new ArrayList<String>();
        operations.forEach((operation, access) -> {
            var routed = routes.remove(operation);
            if (routed == null) {
                wrong.add("no route: %s (%s)".formatted(operation, access));
            } else if (!routed.equals(access)) {
                wrong.add("%s is for %s, but its route for %s".formatted(operation, access, routed));
            }
        });
        routes.keySet().forEach(route -> wrong.add("no operation: " + route));
        assertThat(wrong).as("%s against %s", service, FILE).isEmpty();
        assertThat(operations).isNotEmpty();
    }

    private static void addAll(Map<String, String> operations, Class<?> resource) {
        var root = resource.getAnnotation(jakarta.ws.rs.Path.class).value();
        for (var method : resource.getDeclaredMethods()) {
            var path = method.getAnnotation(jakarta.ws.rs.Path.class);
            var full = ("/" + root + "/" + (path == null ? "" : path.value())).replaceAll("/{2,}", "/");
            Arrays.stream(method.getAnnotations())
                    .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                    .filter(http -> http != null)
                    .forEach(http -> operations.put(name(http.value(), full), access(method)));
        }
    }

    private static String access(Method method) {
        return method.isAnnotationPresent(PermitAll.class)
                ? "public"
                : method.getAnnotation(Scope.class).value();
    }

    private static Map<String, String> routes(String service) {
        var routes = new TreeMap<String, String>();
        read().path("routes")
                .path(service)
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> routes.put(
                                name(method.getKey().toUpperCase(java.util.Locale.ROOT), path.getKey()),
                                method.getValue()
                                        .path("access")
                                        .asText(method.getValue().asText()))));
        return routes;
    }

    private static JsonNode read() {
        try {
            return new YAMLMapper().readTree(Files.readString(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Parameters are the same whatever they are called and however a service narrows them. */
    private static String name(String method, String path) {
        return method + " "
                + path.replaceAll("\\{[^{}]*(\\{[^{}]*}[^{}]*)*}", "{}").replaceAll("(?<=.)/$", "");
    }
}
