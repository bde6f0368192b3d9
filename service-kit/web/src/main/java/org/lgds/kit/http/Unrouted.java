package org.lgds.kit.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Has all that leads nowhere told under one name, however many paths callers invent; where a request finds its resource, or
 * its route, that one's template takes its place.
 */
@ApplicationScoped
class Unrouted {

    private static final String NOWHERE = "/{unknown}";

    /** Where Quarkus's metrics and traces look for the template of a path. */
    private static final String TEMPLATE = "UrlPathTemplate";

    void name(@Observes Filters filters) {
        filters.register(this::name, 2200);
    }

    private void name(RoutingContext context) {
        Vertx.currentContext().putLocal(TEMPLATE, NOWHERE);
        context.next();
    }
}
