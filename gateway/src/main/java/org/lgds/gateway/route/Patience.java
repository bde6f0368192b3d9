package org.lgds.gateway.route;

import java.time.Duration;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;

/** How long a service may stay silent. An upload may take as long as it moves. */
final class Patience {

    private final Vertx vertx;
    private final HttpServerRequest request;
    private final Duration timeout;
    private final Runnable whenOver;
    private long timer = -1;
    private boolean over;

    Patience(Vertx vertx, HttpServerRequest request, Duration timeout, Runnable whenOver) {
        this.vertx = vertx;
        this.request = request;
        this.timeout = timeout;
        this.whenOver = whenOver;
    }

    /** From now on, anew. */
    void begin() {
        end();
        var seen = request.bytesRead();
        timer = vertx.setTimer(timeout.toMillis(), due -> {
            if (request.bytesRead() > seen) {
                begin();
            } else {
                over = true;
                whenOver.run();
            }
        });
    }

    void end() {
        vertx.cancelTimer(timer);
    }

    boolean isOver() {
        return over;
    }
}
