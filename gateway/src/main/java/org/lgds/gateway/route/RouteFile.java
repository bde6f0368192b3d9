package org.lgds.gateway.route;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.lgds.gateway.route.YamlTree.Entry;

/** Reads the file of routes, and refuses it whole, with every line that is wrong, rather than route by half of it. */
final class RouteFile {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

    /** What a route has that does not say otherwise. */
    record Defaults(Duration timeout, long maxBody, Caching caching) {}

    /** A path of the file, to compare the later ones with. */
    private record Seen(String service, Template template, int line, Set<String> methods) {}

    private final YamlTree tree;
    private final Set<String> services;
    private final Map<String, Seen> seen = new LinkedHashMap<>();
    private final List<Route> routes = new ArrayList<>();

    private RouteFile(YamlTree tree, Set<String> services) {
        this.tree = tree;
        this.services = services;
    }

    /**
     * @param services those that the gateway knows an address of
     * @param defaults for what the file's own defaults leave out
     * @throws IllegalStateException with the lines that are wrong, and why
     */
    static List<Route> read(String file, String text, Set<String> services, Defaults defaults) {
        var tree = new YamlTree(file, text);
        var read = new RouteFile(tree, services);
        read.read(defaults);
        tree.mustBeRight();
        return List.copyOf(read.routes);
    }

    private void read(Defaults given) {
        var top = tree.entries(tree.root(), Set.of("defaults", "routes"));
        var defaults = top.containsKey("defaults") ? defaults(top.get("defaults"), given) : given;
        if (!top.containsKey("routes")) {
            tree.wrong(tree.root(), "there are no routes");
            return;
        }
        for (var service : tree.entries(top.get("routes"), null).values()) {
            if (!service.key().equals(Route.GATEWAY) && !services.contains(service.key())) {
                tree.wrong(service, "there is no service %s; known are %s".formatted(service.key(), services));
            }
            tree.entries(service, null).values().forEach(path -> path(service.key(), path, defaults));
        }
    }

    private Defaults defaults(Entry entry, Defaults given) {
        var map = tree.entries(entry, Set.of("timeout", "body", "cache"));
        return new Defaults(
                tree.value(map.get("timeout"), Quantities::duration, given.timeout()),
                tree.value(map.get("body"), Quantities::bytes, given.maxBody()),
                map.containsKey("cache") ? caching(map.get("cache")) : given.caching());
    }

    private void path(String service, Entry path, Defaults defaults) {
        var template = tree.check(path, () -> Template.of(path.key()));
        var methods = tree.entries(path, METHODS);
        if (template.isEmpty()) {
            return;
        }
        for (var other : seen.values()) {
            var shared = methods.keySet().stream().anyMatch(other.methods()::contains);
            if (shared && template.get().isSameAs(other.template())
                    || template.get().crosses(other.template())
                            && !other.service().equals(service)) {
                tree.wrong(
                        path,
                        "%s overlaps %s in line %d"
                                .formatted(path.key(), other.template().text(), other.line()));
            }
        }
        seen.put(path.key(), new Seen(service, template.get(), path.line(), methods.keySet()));
        methods.values().forEach(method -> routes.add(route(service, path.key(), method, defaults)));
    }

    private Route route(String service, String template, Entry entry, Defaults defaults) {
        var method = entry.key().toUpperCase(Locale.ROOT);
        var said = entry.isText()
                ? Map.of("access", entry)
                : tree.entries(entry, Set.of("access", "timeout", "body", "check", "cache", "deprecated"));
        if (!said.containsKey("access")) {
            tree.wrong(entry, "it does not say who has access: public, token or a scope");
        }
        var access = tree.value(said.get("access"), RouteFile::access, "token");
        return new Route(
                method + " " + template,
                template,
                method,
                service,
                !access.equals("public"),
                access.contains(":") ? Set.of(access) : Set.of(),
                tree.value(said.get("timeout"), Quantities::duration, defaults.timeout()),
                tree.value(said.get("body"), Quantities::bytes, defaults.maxBody()),
                tree.value(said.get("check"), RouteFile::check, true),
                caching(
                        said.get("cache"),
                        method.equals("GET") && access.equals("public") && !service.equals(Route.GATEWAY),
                        defaults),
                Optional.ofNullable(said.get("deprecated")).flatMap(this::deprecation));
    }

    private static boolean check(String text) {
        if (!text.equals("openapi") && !text.equals("none")) {
            throw new IllegalArgumentException("check is openapi or none, not \"%s\"".formatted(text));
        }
        return text.equals("openapi");
    }

    private static String access(String text) {
        if (!text.matches("public|token|[a-z]+:[a-z]+")) {
            throw new IllegalArgumentException("access is public, token or a scope, not \"%s\"".formatted(text));
        }
        return text;
    }

    private Caching caching(Entry said, boolean mayBeKept, Defaults defaults) {
        if (said == null) {
            return mayBeKept ? defaults.caching() : Caching.NONE;
        }
        var caching = caching(said);
        if (caching.shared() && !mayBeKept) {
            tree.wrong(said, "only what is public and read (get) of a service can be cached");
        }
        return caching;
    }

    private Caching caching(Entry entry) {
        if (entry.isText()) {
            return tree.value(entry, RouteFile::caching, Caching.NONE);
        }
        var map = tree.entries(entry, Set.of("fresh", "stale-while-revalidate", "stale-if-error"));
        return new Caching(
                true,
                tree.value(map.get("fresh"), Quantities::duration, Duration.ZERO),
                tree.value(map.get("stale-while-revalidate"), Quantities::duration, Duration.ZERO),
                tree.value(map.get("stale-if-error"), Quantities::duration, Duration.ZERO));
    }

    private static Caching caching(String text) {
        return switch (text) {
            case "shared" -> Caching.SHARED;
            case "none" -> Caching.NONE;
            default -> throw new IllegalArgumentException("cache is shared, none or a map, not \"%s\"".formatted(text));
        };
    }

    private Optional<Deprecation> deprecation(Entry entry) {
        var map = tree.entries(entry, Set.of("since", "sunset", "successor"));
        var since = tree.value(map.get("since"), Quantities::date, (LocalDate) null);
        if (since == null) {
            tree.wrong(entry, "it does not say since when it is deprecated, as since: 2027-01-31");
            return Optional.empty();
        }
        var sunset = Optional.ofNullable(tree.value(map.get("sunset"), Quantities::date, (LocalDate) null));
        var successor = Optional.ofNullable(tree.value(map.get("successor"), text -> text, (String) null));
        return tree.check(entry, () -> new Deprecation(since, sunset, successor));
    }
}
