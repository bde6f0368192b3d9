package org.lgds.gateway.connection;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;

/**
 * Ends a connection on which a body comes that nobody will read, without losing the answer that says so; and tells what a
 * request is that nobody has read yet.
 */
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

    /**
     * Whether nothing more of a request is to come. One that nobody reads is never seen to end, and all are paused at first,
     * so it is told by what is announced. HTTP/2 need not announce a body; there a read is taken at its word.
     */
    public static boolean isBodiless(HttpServerRequest request) {
        var reads = request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD;
        return request.isEnded() || !announcesBody(request) && (reads || request.version() != HttpVersion.HTTP_2);
    }

    /** Whether a body is announced; with HTTP/2, whether one may still come. */
    public static boolean hasBody(HttpServerRequest request) {
        return announcesBody(request) || request.version() == HttpVersion.HTTP_2 && !request.isEnded();
    }

    /** Java's client, up to 18, announces one of no bytes with each read. */
    private static boolean announcesBody(HttpServerRequest request) {
        var length = request.getHeader("Content-Length");
        return request.headers().contains("Transfer-Encoding") || length != null && !length.equals("0");
    }
}
