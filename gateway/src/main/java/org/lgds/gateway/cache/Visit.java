package org.lgds.gateway.cache;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import org.lgds.gateway.route.ETags;
import org.lgds.gateway.route.Giving;
import org.lgds.gateway.route.Route;

/** One anonymous caller's read that the cache may answer. */
final class Visit {

    private static final String STATUS = "Cache-Status";
    private static final String NAME = "lgds-gateway; ";

    private final RoutingContext routing;
    private final Context context;
    private final Route route;
    private final Key key;
    private final Giving giving;

    Visit(RoutingContext routing, Route route, Giving giving) {
        this.routing = routing;
        this.giving = giving;
        this.context = Vertx.currentContext();
        this.route = route;
        this.key = Key.of(routing.request());
    }

    RoutingContext routing() {
        return routing;
    }

    Route route() {
        return route;
    }

    Key key() {
        return key;
    }

    /** Does something as the visit's own connection must have it done: one thing at a time, on its thread. */
    void on(Runnable what) {
        if (Vertx.currentContext() == context) {
            what.run();
        } else {
            context.runOnContext(go -> what.run());
        }
    }

    /** The same, when what is being done now is done. */
    void soon(Runnable what) {
        context.runOnContext(go -> what.run());
    }

    boolean isOver() {
        return routing.response().closed() || routing.response().ended();
    }

    /** Goes on to the service by itself. */
    void goOn(String status) {
        on(() -> {
            if (!isOver()) {
                tell(status);
                routing.next();
            }
        });
    }

    /** What the cache did (RFC 9211). */
    void tell(String status) {
        routing.response().headers().set(STATUS, NAME + status);
    }

    void answer(Stored stored, long now, String status) {
        on(() -> {
            if (!isOver()) {
                write(routing.response(), stored, now, status);
            }
        });
    }

    private void write(HttpServerResponse response, Stored stored, long now, String status) {
        var known = knows(stored.etag());
        var whole = !known && !routing.request().method().name().equals("HEAD");
        if (whole && !giving.admits(routing, stored.body())) {
            return;
        }
        response.headers().addAll(stored.headers());
        response.putHeader("Age", Long.toString(stored.age(now)));
        tell(status);
        if (known) {
            response.headers().remove("Content-Type");
            response.setStatusCode(304).end();
        } else if (whole) {
            giving.give(routing, stored.body());
        } else {
            response.putHeader("Content-Length", Integer.toString(stored.body().length()))
                    .end();
        }
    }

    /** Whether the caller has the answer with this ETag, which may be null, already. */
    boolean knows(String etag) {
        var known = routing.request().headers().getAll("If-None-Match");
        return etag != null && isKnown(ETags.plain(String.join(",", known)), etag);
    }

    /** RFC 9110, 13.1.2: weakness makes no difference here. */
    private static boolean isKnown(String condition, String etag) {
        for (var one : condition.split(",")) {
            var known = one.strip();
            if (known.equals("*") || opaque(known).equals(opaque(etag))) {
                return true;
            }
        }
        return false;
    }

    private static String opaque(String etag) {
        return etag.startsWith("W/") ? etag.substring(2) : etag;
    }
}
