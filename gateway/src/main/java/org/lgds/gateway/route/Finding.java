package org.lgds.gateway.route;

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
        filters.register(this::find, 2100);
    }

    private void find(RoutingContext context) {
        var request = context.request();
        var path = request.path();
        var route =
                path == null ? null : routes.find(request.method().name(), path).orElse(null);
        var template = route == null ? NOWHERE : route.template();
        if (route != null) {
            context.put(Route.KEY, route);
            route.deprecation().ifPresent(soon -> soon.tell(context.response().headers()));
        }
        Vertx.currentContext().putLocal(TEMPLATE, template);
        context.next();
    }
}
