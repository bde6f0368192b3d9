package org.lgds.gateway.route;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.streams.ReadStream;
import io.vertx.ext.web.RoutingContext;

/**
 * A body of which the beginning has been looked at, given on byte for byte: first what was kept, then what still comes.
 */
public final class HeldBody implements ReadStream<Buffer> {

    private static final String KEY = HeldBody.class.getName();

    private final HttpServerRequest request;
    private final Buffer kept = Buffer.buffer();
    private boolean whole;
    private boolean given;
    private boolean paused;
    private Handler<Buffer> handler;
    private Handler<Void> ended = end -> {};

    private HeldBody(HttpServerRequest request) {
        this.request = request;
    }

    /**
     * Reads a body to keep it, and stops when it is longer than it may be. The request is paused then and before.
     *
     * @return all of it, or null if it is longer
     */
    public static Future<Buffer> hold(RoutingContext context, int max) {
        var request = context.request();
        var body = new HeldBody(request);
        context.put(KEY, body);
        if (request.isEnded()) {
            body.whole = true;
            return Future.succeededFuture(body.kept);
        }
        var read = Promise.<Buffer>promise();
        if ("100-continue".equalsIgnoreCase(request.getHeader("Expect"))) {
            request.response().writeContinue();
        }
        request.exceptionHandler(read::tryFail)
                .endHandler(end -> {
                    body.whole = true;
                    read.tryComplete(body.kept);
                })
                .handler(piece -> {
                    body.kept.appendBuffer(piece);
                    if (body.kept.length() > max) {
                        request.pause();
                        read.tryComplete(null);
                    }
                })
                .resume();
        return read.future();
    }

    /** The one that was held, or else the request itself. */
    static ReadStream<Buffer> of(RoutingContext context) {
        ReadStream<Buffer> held = context.get(KEY);
        return held == null ? context.request() : held;
    }

    static boolean isHeld(RoutingContext context) {
        return context.get(KEY) != null;
    }

    @Override
    public HeldBody handler(Handler<Buffer> handler) {
        this.handler = handler;
        if (!whole) {
            request.handler(handler);
        }
        return this;
    }

    @Override
    public HeldBody endHandler(Handler<Void> handler) {
        ended = handler == null ? end -> {} : handler;
        if (!whole) {
            request.endHandler(handler);
        }
        return this;
    }

    @Override
    public HeldBody exceptionHandler(Handler<Throwable> handler) {
        request.exceptionHandler(handler);
        return this;
    }

    @Override
    public HeldBody pause() {
        paused = true;
        if (!whole) {
            request.pause();
        }
        return this;
    }

    @Override
    public HeldBody resume() {
        return fetch(Long.MAX_VALUE);
    }

    @Override
    public HeldBody fetch(long amount) {
        paused = false;
        if (!given && handler != null) {
            given = true;
            if (kept.length() > 0) {
                handler.handle(kept);
            }
            if (whole) {
                ended.handle(null);
            }
        }
        if (!whole && !paused) {
            request.fetch(amount);
        }
        return this;
    }
}
