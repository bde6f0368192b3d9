package org.lgds.kit.problem;

import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;

/** Every path and method of this application: RESTEasy Reactive does not say which methods a 405 should have allowed. */
@ApplicationScoped
public class Endpoints {

    /** @param template with all parameters alike, so that of two that fit a path the more special one is the lesser text */
    private record Endpoint(Pattern path, String template, String method) {}

    private static final String PARAMETER = "\\{\\s*\\w+\\s*(:[^}]*)?}";

    private final List<Endpoint> endpoints = new ArrayList<>();

    Endpoints(BeanManager beans) {
        for (var bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            var root = bean.getBeanClass().getAnnotation(Path.class);
            if (root != null) {
                addAll(bean.getBeanClass(), root.value());
            }
        }
    }

    /**
     * Methods answered at a path, sorted; GET brings HEAD along, and any brings OPTIONS. They are those of its most special
     * template: a literal goes before a parameter, as changes is no id.
     */
    public Set<String> methodsAt(String path) {
        var special = endpoints.stream()
                .filter(endpoint -> endpoint.path().matcher(path).matches())
                .collect(Collectors.groupingBy(
                        Endpoint::template,
                        TreeMap::new,
                        Collectors.mapping(Endpoint::method, Collectors.toCollection(TreeSet::new))))
                .firstEntry();
        var methods = special == null ? new TreeSet<String>() : special.getValue();
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        if (!methods.isEmpty()) {
            methods.add("OPTIONS");
        }
        return methods;
    }

    private void addAll(Class<?> resource, String root) {
        for (var method : resource.getDeclaredMethods()) {
            var path = method.getAnnotation(Path.class);
            var full = join(root, path == null ? "" : path.value());
            Arrays.stream(method.getAnnotations())
                    .map(Annotation::annotationType)
                    .map(type -> type.getAnnotation(HttpMethod.class))
                    .filter(http -> http != null)
                    .forEach(http -> endpoints.add(new Endpoint(
                            Pattern.compile(full.replaceAll(PARAMETER, "[^/]+")),
                            full.replaceAll(PARAMETER, "{}") + "/",
                            http.value())));
        }
    }

    private static String join(String root, String path) {
        return ("/" + root + "/" + path).replaceAll("/{2,}", "/").replaceAll("(?<=.)/$", "");
    }
}
