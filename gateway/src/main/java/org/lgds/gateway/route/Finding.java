package org.lgds.gateway.route;

import io.opentelemetry.api.trace.Span;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Finds the route of a request before anything else looks at it, so that whatever comes of it is told under the route's
 * name. It refuses nothing: that is for whoever knows who is calling.
 */
@ApplicationScoped
class Finding {

    /** What has no route is told under one name, however many paths callers invent. */
    static final String NOWHERE = "/{unknown}";

    /** Where Quarkus's metrics and traces look for the template of a path. */
    private static final String TEMPLATE = "UrlPathTemplate";

    private final Routes routes;

    Finding(Routes routes) {
        this.routes = routes;
    }

    void find(@Observes Filters filters) {
        filters.register(this::find, 1200);
    }

    private void find(RoutingContext context) {
        var request = context.request();
        var path = request.path();
        var route =
                path == null ? null : routes.find(request.method().name(), path).orElse(null);
        var template = route == null ? NOWHERE : route.template();
        if (route != null) {
            context.put(Route.KEY, route);
        }
        Vertx.currentContext().putLocal(TEMPLATE, template);
        hidePath(template, request.query() != null);
        context.next();
    }

    /** A path may hold a secret (an advisor's calendar), and so may a query. */
    private static void hidePath(String template, boolean hasQuery) {
        var span = Span.current();
        if (span.isRecording()) {
            span.setAttribute("url.path", template);
            if (hasQuery) {
                span.setAttribute("url.query", "");
            }
        }
    }
}
