package org.lgds.gateway.route;

import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.lgds.gateway.consumer.RequestPlaces;
import org.lgds.gateway.instance.Upstreams;
import org.lgds.gateway.overload.Overload;
import org.lgds.kit.http.Door;
import org.lgds.kit.json.MergePatch;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;
import org.lgds.kit.problem.Unauthenticated;

/** Sends every path of a service there. Own, rather than vertx-http-proxy: most of that would have to be mended. */
@ApplicationScoped
class Forwarding {

    private final Routes routes;
    private final Upstreams upstreams;
    private final Vertx vertx;
    private final Door door;
    private final RequestPlaces places;
    private final Overload overload;
    private final GatewaySettings settings;

    Forwarding(
            Routes routes,
            Upstreams upstreams,
            Vertx vertx,
            Door door,
            RequestPlaces places,
            Overload overload,
            GatewaySettings settings) {
        this.routes = routes;
        this.upstreams = upstreams;
        this.vertx = vertx;
        this.door = door;
        this.places = places;
        this.overload = overload;
        this.settings = settings;
    }

    void route(@Observes Router router) {
        router.route("/v1/*").handler(this::forward);
    }

    void forward(RoutingContext context) {
        if (context.response().closed()) {
            // Who called has left meanwhile; nobody would be told of the end of what is begun now.
            return;
        }
        Route route = context.get(Route.KEY);
        if (route == null) {
            refuseUnrouted(context);
            return;
        }
        if (route.isOwn()) {
            context.next();
        } else if (route.needsToken() && isAnonymous(context)) {
            door.refuse(context, Unauthenticated.problem());
        } else if (isTooLarge(context, route)) {
            door.refuse(context, Refusals.tooLarge(route));
        } else if (places.admits(context) && overload.admits(context, route.service())) {
            new Exchange(context, route, upstreams.to(route.service()), vertx, door, settings).send();
        }
    }

    private void refuseUnrouted(RoutingContext context) {
        var request = context.request();
        var allowed = String.join(", ", routes.methodsAt(request.path()));
        if (allowed.isEmpty()) {
            door.refuse(
                    context,
                    Problem.of(
                            ProblemType.NOT_FOUND,
                            "There is nothing at %s; /docs lists what there is.",
                            request.path()));
        } else if (request.method().name().equals("OPTIONS")) {
            var response = context.response().setStatusCode(204).putHeader("Allow", allowed);
            if (allowed.contains("PATCH")) {
                response.putHeader("Accept-Patch", MergePatch.TYPE);
            }
            response.end();
        } else {
            door.refuse(
                    context,
                    Problem.of(
                                    ProblemType.METHOD_NOT_ALLOWED,
                                    "%s is not possible here; allowed: %s.",
                                    request.method(),
                                    allowed)
                            .header("Allow", allowed));
        }
    }

    /** A body without a length is measured on its way. */
    private static boolean isTooLarge(RoutingContext context, Route route) {
        var length = context.request().getHeader("Content-Length");
        return length != null && Long.parseLong(length) > route.maxBody();
    }

    private static boolean isAnonymous(RoutingContext context) {
        return !(context.user() instanceof QuarkusHttpUser user)
                || user.getSecurityIdentity().isAnonymous();
    }
}
