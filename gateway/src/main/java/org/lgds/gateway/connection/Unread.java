package org.lgds.gateway.connection;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;

/** Ends a connection on which a body comes that nobody will read, without losing the answer that says so. */
public final class Unread {

    /** A client reads its answer when it has sent something and waits: closing at once would break that off. */
    private static final long LAST_BYTES = 64 * 1024;

    private static final long PATIENCE_MS = 1_000;

    private Unread() {}

    /**
     * To be called before a request is refused. One without a body keeps its connection, and so does HTTP/2, where a stream
     * ends alone.
     */
    public static void close(RoutingContext context) {
        var request = context.request();
        if (!hasBody(request) || request.version() == HttpVersion.HTTP_2) {
            return;
        }
        context.response().putHeader("Connection", "close");
        context.addEndHandler(answered -> {
            if (request.isEnded()) {
                request.connection().close();
                return;
            }
            request.exceptionHandler(broken -> {})
                    .endHandler(all -> request.connection().close())
                    .handler(piece -> {
                        if (request.bytesRead() > LAST_BYTES) {
                            request.connection().close();
                        }
                    })
                    .resume();
            context.vertx().setTimer(PATIENCE_MS, due -> request.connection().close());
        });
    }

    static boolean hasBody(HttpServerRequest request) {
        var headers = request.headers();
        return headers.contains("Transfer-Encoding")
                || headers.contains("Content-Length") && !"0".equals(headers.get("Content-Length"))
                || request.version() == HttpVersion.HTTP_2 && !request.isEnded();
    }
}
