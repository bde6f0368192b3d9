package org.lgds.gateway.route;

import java.net.URLDecoder;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.lgds.gateway.route.Template.Segment;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Every route, found by method and path in as many steps as the path has segments. */
public final class Routes {

    private static final class Node {
        final Map<String, Node> literals = new HashMap<>();
        final Map<String, Node> suffixes = new TreeMap<>();
        Node parameter;
        final Map<String, Route> tails = new HashMap<>();
        final Map<String, Route> routes = new HashMap<>();

        Node at(Segment segment) {
            return switch (segment.kind()) {
                case LITERAL -> literals.computeIfAbsent(segment.text(), new_ -> new Node());
                case SUFFIXED -> suffixes.computeIfAbsent(segment.text(), new_ -> new Node());
                default -> parameter == null ? parameter = new Node() : parameter;
            };
        }
    }

    private final Node root = new Node();
    private final Collection<Route> all;

    Routes(Collection<Route> all) {
        this.all = all;
        all.forEach(this::add);
    }

    /** In the order of the file. */
    public Collection<Route> all() {
        return all;
    }

    /**
     * The route of a method at a raw path, HEAD going with GET. The most special template is the path's only one: a literal
     * goes before a parameter, whether it has the method or not, as changes is no id.
     */
    public Optional<Route> find(String method, String rawPath) {
        return Optional.ofNullable(at(rawPath).get(method.equals("HEAD") ? "GET" : method));
    }

    /** The methods that a raw path has, sorted, with HEAD where there is GET, and OPTIONS; empty where there is nothing. */
    public Set<String> methodsAt(String rawPath) {
        var methods = new TreeSet<>(at(rawPath).keySet());
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        if (!methods.isEmpty()) {
            methods.add("OPTIONS");
        }
        return methods;
    }

    private void add(Route route) {
        var node = root;
        for (var segment : Template.of(route.template()).segments()) {
            if (segment.kind() == Template.Kind.TAIL) {
                node.tails.put(route.method(), route);
                return;
            }
            node = node.at(segment);
        }
        node.routes.put(route.method(), route);
    }

    /** By method; none where there is nothing. */
    private Map<String, Route> at(String path) {
        if (path.equals("/")) {
            return root.routes;
        }
        return path.startsWith("/") ? at(root, path, 1) : Map.of();
    }

    /** What fits the rest of a path, the most special first. */
    private static Map<String, Route> at(Node node, String path, int from) {
        if (from > path.length()) {
            return node.routes;
        }
        var slash = path.indexOf('/', from);
        var end = slash < 0 ? path.length() : slash;
        if (end == from) {
            return Map.of();
        }
        var segment = decoded(path.substring(from, end));
        var literal = node.literals.get(segment);
        var found = literal == null ? Map.<String, Route>of() : at(literal, path, end + 1);
        for (var suffixed : node.suffixes.entrySet()) {
            if (found.isEmpty()
                    && segment.length() > suffixed.getKey().length()
                    && segment.endsWith(suffixed.getKey())) {
                found = at(suffixed.getValue(), path, end + 1);
            }
        }
        if (found.isEmpty() && node.parameter != null) {
            found = at(node.parameter, path, end + 1);
        }
        return found.isEmpty() ? node.tails : found;
    }

    /** As the services read it: sugges%74 is suggest. What does not decode is refused elsewhere, and fits no literal. */
    private static String decoded(String segment) {
        if (segment.indexOf('%') < 0) {
            return segment;
        }
        try {
            return URLDecoder.decode(segment.replace("+", "%2B"), UTF_8);
        } catch (IllegalArgumentException broken) {
            return segment;
        }
    }
}
