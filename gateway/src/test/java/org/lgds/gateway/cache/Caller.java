package org.lgds.gateway.cache;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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
import org.lgds.gateway.route.Route;

/** Who asks for something on a connection of a thread of its own, and can leave at the very moment that a test wants. */
final class Caller {

    private final Context context;
    private final RoutingContext routing;
    private final List<Handler<AsyncResult<Void>>> atEnd = new ArrayList<>();
    private volatile boolean left;
    private volatile boolean goneOn;
    private volatile boolean goneElsewhere;
    private volatile Runnable whenLookedAt;

    Caller(Context context, String uri, Route route) {
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
            case "get" -> route;
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

    RoutingContext routing() {
        return routing;
    }

    /** Once, the next time that somebody asks whether it is still there. */
    void whenLookedAt(Runnable what) {
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
    void leave() {
        left = true;
        atEnd.forEach(handler -> handler.handle(Future.failedFuture("left")));
    }

    boolean hasGoneOn() {
        return goneOn;
    }

    boolean hasGoneElsewhere() {
        return goneElsewhere;
    }
}
