package org.lgds.gateway.route;

import java.util.HashMap;
import java.util.Map;

import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.lgds.kit.http.Door;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;
import org.lgds.kit.problem.Unauthenticated;

/** Sends every path of a service there. Own, rather than vertx-http-proxy: most of that would have to be mended. */
@ApplicationScoped
class Forwarding {

    /** Less than the services' own idle timeout (60 s), so that no request goes out on a connection they are closing. */
    private static final int KEEP_ALIVE_SECONDS = 30;

    private final GatewaySettings settings;
    private final Routes routes;
    private final Map<String, Upstream> upstreams = new HashMap<>();
    private final Vertx vertx;
    private final HttpClient client;
    private final Door door;

    Forwarding(GatewaySettings settings, Routes routes, Vertx vertx, Door door) {
        this.settings = settings;
        this.routes = routes;
        settings.services().forEach((name, service) -> upstreams.put(name, Upstream.at(name, service.url())));
        this.vertx = vertx;
        this.door = door;
        this.client = vertx.createHttpClient(
                new HttpClientOptions()
                        .setConnectTimeout((int) settings.connectTimeout().toMillis())
                        .setKeepAliveTimeout(KEEP_ALIVE_SECONDS)
                        .setMaxHeaderSize(32 * 1024)
                        .setMaxWaitQueueSize(settings.maxWaiting()),
                new PoolOptions().setHttp1MaxSize(settings.maxConnections()));
    }

    void route(@Observes Router router) {
        router.route("/v1/*").handler(this::forward);
    }

    @PreDestroy
    void close() {
        client.close();
    }

    private void forward(RoutingContext context) {
        Route route = context.get(Route.KEY);
        if (route == null) {
            refuseUnrouted(context);
            return;
        }
        route.deprecation().ifPresent(soon -> soon.tell(context.response().headers()));
        if (route.isOwn()) {
            context.next();
        } else if (route.needsToken() && isAnonymous(context)) {
            door.refuse(context, Unauthenticated.problem());
        } else if (isTooLarge(context, route)) {
            door.refuse(context, tooLarge(route));
        } else {
            new Exchange(context, route, upstreams.get(route.service()), vertx, settings, door).send(client);
        }
    }

    private void refuseUnrouted(RoutingContext context) {
        var request = context.request();
        var allowed = String.join(", ", routes.methodsAt(request.path()));
        if (allowed.isEmpty()) {
            door.refuse(context, Problem.of(ProblemType.NOT_FOUND, "There is nothing at %s.", request.path()));
        } else if (request.method().name().equals("OPTIONS")) {
            context.response().setStatusCode(204).putHeader("Allow", allowed).end();
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

    static Problem tooLarge(Route route) {
        return Problem.of(ProblemType.TOO_LARGE, "The body may have %d bytes at most.", route.maxBody());
    }

    private static boolean isAnonymous(RoutingContext context) {
        return !(context.user() instanceof QuarkusHttpUser user)
                || user.getSecurityIdentity().isAnonymous();
    }
}
