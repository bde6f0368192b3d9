package org.lgds.gateway.docs;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.lgds.gateway.route.Giving;
import org.lgds.kit.http.Door;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;

/** Serves the documents and the developer portal: to anyone, from memory, with an ETag. */
@ApplicationScoped
class SiteRoutes {

    private static final List<String> PATHS =
            List.of("/openapi.json", "/asyncapi.json", "/schemas/*", "/.well-known/*", "/docs/*");

    private static final Pattern PAGE_AND_SLASH = Pattern.compile("(/docs(?:/[A-Za-z0-9][A-Za-z0-9._-]*)*)/");

    private final Site site;
    private final PageHeaders headers;
    private final Vertx vertx;
    private final Door door;
    private final Giving giving;

    SiteRoutes(Site site, PageHeaders headers, Vertx vertx, Door door, Giving giving) {
        this.site = site;
        this.headers = headers;
        this.vertx = vertx;
        this.door = door;
        this.giving = giving;
    }

    void route(@Observes Router router) {
        PATHS.forEach(path -> router.route(path).handler(this::serve));
    }

    /** Before the door, which refuses a last slash: at a page it is what browsers and people add. */
    void redirect(@Observes Filters filters) {
        filters.register(SiteRoutes::withoutLastSlash, 1010);
    }

    private static void withoutLastSlash(RoutingContext context) {
        var page = isRead(context) ? PAGE_AND_SLASH.matcher(context.request().path()) : null;
        if (page != null && page.matches()) {
            context.response()
                    .setStatusCode(301)
                    .putHeader("Location", page.group(1))
                    .putHeader("Cache-Control", "public, max-age=300")
                    .end();
        } else {
            context.next();
        }
    }

    private static boolean isRead(RoutingContext context) {
        var method = context.request().method();
        return method == HttpMethod.GET || method == HttpMethod.HEAD;
    }

    private void serve(RoutingContext context) {
        if (!isRead(context)) {
            door.refuse(
                    context,
                    Problem.of(ProblemType.METHOD_NOT_ALLOWED, "Only GET and HEAD are possible here.")
                            .header("Allow", "GET, HEAD"));
            return;
        }
        var path = context.request().path();
        var kept = site.kept(path);
        if (kept.isPresent()) {
            answer(context, kept);
        } else {
            vertx.executeBlocking(() -> site.at(path), false)
                    .onSuccess(document -> answer(context, document))
                    .onFailure(context::fail);
        }
    }

    private void answer(RoutingContext context, Optional<Document> found) {
        if (context.response().ended() || context.response().closed()) {
            return;
        }
        if (found.isEmpty()) {
            door.refuse(
                    context,
                    Problem.of(
                            ProblemType.NOT_FOUND,
                            "There is nothing at %s; /docs lists what there is.",
                            context.request().path()));
            return;
        }
        var document = found.get();
        var packed = accepts(context.request().getHeader("Accept-Encoding"));
        var body = packed ? document.packed() : document.plain();
        var etag = "\"" + document.etag() + (packed ? "-gzip\"" : "\"");
        var known = isKnown(context.request().getHeader("If-None-Match"), etag);
        var whole = !known && !context.request().method().name().equals("HEAD");
        if (whole && !giving.admits(context, body)) {
            return;
        }
        headers.add(context, document, etag);
        var response = context.response();
        if (known) {
            response.setStatusCode(304).end();
            return;
        }
        if (packed) {
            response.putHeader("Content-Encoding", "gzip");
        }
        response.putHeader("Content-Type", document.type());
        if (whole) {
            giving.give(context, body);
        } else {
            response.putHeader("Content-Length", String.valueOf(body.length())).end();
        }
    }

    private static boolean isKnown(String condition, String etag) {
        if (condition == null) {
            return false;
        }
        for (var one : condition.split(",")) {
            var known = one.strip().replaceFirst("^W/", "");
            if (known.equals("*") || known.equals(etag)) {
                return true;
            }
        }
        return false;
    }

    /** RFC 9110, section 12.5.3, as far as it is about gzip; {@code q=0} forbids it. */
    private static boolean accepts(String encodings) {
        if (encodings == null) {
            return false;
        }
        for (var one : encodings.toLowerCase(Locale.ROOT).split(",")) {
            var parts = one.strip().split("\\s*;\\s*");
            if (parts[0].equals("gzip") || parts[0].equals("*")) {
                return parts.length < 2 || !parts[1].matches("q=0(\\.0{0,3})?");
            }
        }
        return false;
    }
}
