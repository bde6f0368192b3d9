package org.lgds.gateway.test;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import org.lgds.gateway.route.Caching;
import org.lgds.gateway.route.Route;

/** Who asks for something on a connection of a thread of its own, and can leave at the very moment that a test wants. */
public final class Caller {

    private static final Route ROUTE = new Route(
            "GET /v1/x",
            "/v1/x",
            "GET",
            "x-service",
            false,
            Set.of(),
            Duration.ofSeconds(1),
            0,
            true,
            Caching.SHARED,
            Optional.empty());

    private final Context context;
    private final RoutingContext routing;
    private final List<Handler<AsyncResult<Void>>> atEnd = new ArrayList<>();
    private volatile boolean left;
    private volatile boolean goneOn;
    private volatile boolean goneElsewhere;
    private volatile Runnable whenLookedAt;

    public Caller(Context context, String uri) {
        this.context = context;
        var headers = MultiMap.caseInsensitiveMultiMap();
        var request = proxy(
                HttpServerRequest.class,
                Map.of(
                        "headers",
                        headers,
                        "method",
                        HttpMethod.GET,
                        "scheme",
                        "http",
                        "authority",
                        HostAndPort.create("a", 80),
                        "uri",
                        uri));
        var told = MultiMap.caseInsensitiveMultiMap();
        HttpServerResponse response =
                proxy(HttpServerResponse.class, (self, method, arguments) -> switch (method.getName()) {
                    case "closed" -> looked();
                    case "ended" -> false;
                    case "headers" -> told;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
        this.routing = proxy(RoutingContext.class, (self, method, arguments) -> switch (method.getName()) {
            case "request" -> request;
            case "response" -> response;
            case "get" -> ROUTE;
            case "put" -> self;
            case "addEndHandler" -> atEnd(arguments[0]);
            case "next" -> goOn();
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    private static <T> T proxy(Class<T> type, Map<String, Object> answers) {
        return proxy(type, (self, method, arguments) -> answers.get(method.getName()));
    }

    private static <T> T proxy(Class<T> type, InvocationHandler does) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, does));
    }

    public RoutingContext routing() {
        return routing;
    }

    /** Once, the next time that somebody asks whether it is still there. */
    public void whenLookedAt(Runnable what) {
        whenLookedAt = what;
    }

    private boolean looked() {
        var what = whenLookedAt;
        whenLookedAt = null;
        if (what != null) {
            what.run();
        }
        return left;
    }

    @SuppressWarnings("unchecked")
    private int atEnd(Object handler) {
        atEnd.add((Handler<AsyncResult<Void>>) handler);
        return atEnd.size();
    }

    private Void goOn() {
        goneOn = true;
        goneElsewhere |= Vertx.currentContext() != context;
        return null;
    }

    /** To be called on its own context. */
    public void leave() {
        left = true;
        atEnd.forEach(handler -> handler.handle(Future.failedFuture("left")));
    }

    public boolean hasGoneOn() {
        return goneOn;
    }

    public boolean hasGoneElsewhere() {
        return goneElsewhere;
    }
}
