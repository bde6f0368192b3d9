package org.lgds.gateway.route;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.lgds.gateway.overload.Overload;
import org.lgds.kit.http.Door;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;

/** Sends every path of a service there. Own, rather than vertx-http-proxy: most of that would have to be mended. */
@ApplicationScoped
class Forwarding {

    /** Less than the services' own idle timeout (60 s), so that no request goes out on a connection they are closing. */
    private static final int KEEP_ALIVE_SECONDS = 30;

    private final GatewaySettings settings;
    private final Routes routes;
    private final Vertx vertx;
    private final HttpClient client;
    private final Door door;
    private final Overload overload;

    Forwarding(GatewaySettings settings, Vertx vertx, Door door, Overload overload) {
        this.settings = settings;
        this.routes = new Routes(settings.services());
        this.vertx = vertx;
        this.door = door;
        this.overload = overload;
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
        var path = context.request().path();
        var upstream = routes.of(path);
        if (upstream.isPresent()) {
            if (overload.admits(context, upstream.get().name())) {
                new Exchange(context, upstream.get(), vertx, settings, door).send(client);
            }
        } else if (routes.isOwn(path)) {
            context.next();
        } else {
            door.refuse(context, Problem.of(ProblemType.NOT_FOUND, "There is nothing at %s.", path));
        }
    }
}
