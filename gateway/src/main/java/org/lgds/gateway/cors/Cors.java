package org.lgds.gateway.cors;

import java.net.URI;
import java.util.HashSet;
import java.util.Set;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lgds.kit.http.Door;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;

/**
 * Lets pages of listed origins, and of the gateway's own, call the API (WHATWG Fetch, section 3.2). Own, rather than
 * Quarkus's: that refuses whole requests of other origins, without a problem, though it is browsers who decide what a page
 * may read. No credentials: a token is sent by the page's script, and there are no cookies.
 */
@ApplicationScoped
class Cors {

    static final ProblemType ORIGIN_NOT_ALLOWED =
            new ProblemType("origin-not-allowed", 403, "Pages of this origin may not call the API");
    private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";
    private static final String METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE";
    private static final String SENT =
            "Accept, Accept-Language, Authorization, Content-Type, Idempotency-Key, If-Match,"
                    + " If-None-Match, Last-Event-ID";
    private static final String SHOWN = "API-Version, Deprecation, ETag, Idempotency-Replayed, Link, Location,"
            + " RateLimit, RateLimit-Policy, Retry-After, Sunset, traceparent, WWW-Authenticate";

    private final Set<String> origins;
    private final String maxAge;
    private final Door door;

    Cors(CorsSettings settings, @ConfigProperty(name = "lgds.docs.public-url") URI own, Door door) {
        this.origins = new HashSet<>(settings.origins().orElse(Set.of()));
        this.origins.forEach(Cors::mustBeOrigin);
        this.origins.add(own.getScheme() + "://" + own.getRawAuthority());
        this.maxAge = String.valueOf(settings.maxAge().toSeconds());
        this.door = door;
    }

    /** Before anything is refused, so that a page can read why. */
    void filter(@Observes Filters filters) {
        filters.register(this::handle, 1100);
    }

    private void handle(RoutingContext context) {
        var request = context.request();
        var origin = request.getHeader("Origin");
        var allowed = origin != null && origins.contains(origin);
        context.addHeadersEndHandler(headers -> addTo(context.response(), allowed ? origin : null));
        var preflight = origin != null
                && request.method().name().equals("OPTIONS")
                && request.getHeader("Access-Control-Request-Method") != null;
        if (!preflight) {
            context.next();
        } else if (allowed) {
            context.response()
                    .setStatusCode(204)
                    .putHeader("Access-Control-Allow-Methods", METHODS)
                    .putHeader("Access-Control-Allow-Headers", SENT)
                    .putHeader("Access-Control-Max-Age", maxAge)
                    .end();
        } else {
            door.refuse(
                    context,
                    Problem.of(
                            ORIGIN_NOT_ALLOWED,
                            "Pages of %s may not call this API; ask for the origin to be listed, or call it from your"
                                    + " server.",
                            printable(origin)));
        }
    }

    private static void addTo(HttpServerResponse response, String origin) {
        var headers = response.headers();
        if (headers.contains(ALLOW_ORIGIN)) {
            return;
        }
        headers.add("Vary", "Origin");
        if (origin != null) {
            headers.set(ALLOW_ORIGIN, origin);
            headers.set("Access-Control-Expose-Headers", SHOWN);
        }
    }

    private static void mustBeOrigin(String origin) {
        if (!origin.matches("https?://[a-z0-9.\\[\\]:-]+")) {
            throw new IllegalStateException(
                    "lgds.cors.origins: %s is no origin; write it as https://portal.example.org".formatted(origin));
        }
    }

    private static String printable(String origin) {
        return origin.length() > 100 || !origin.matches("[\\x21-\\x7e]+") ? "this origin" : origin;
    }
}
