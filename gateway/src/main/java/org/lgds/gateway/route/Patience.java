package org.lgds.gateway.route;

import java.time.Duration;
import java.util.function.LongSupplier;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;

/**
 * How long a service may stay silent, before its answer and within it. An upload and an answer may take as long as they
 * move; an answer of which the caller takes nothing is over too, or it would hold the service for as long as they like.
 */
final class Patience {

    private final Vertx vertx;
    private final HttpServerRequest request;
    private final Duration first;
    private final Duration next;
    private final Duration unread;
    private final Runnable whenOver;
    private long timer = -1;
    private Duration untaken = Duration.ZERO;
    private boolean over;

    /**
     * @param first before its answer
     * @param next within it
     * @param unread how long the caller may take nothing of it
     */
    Patience(
            Vertx vertx, HttpServerRequest request, Duration first, Duration next, Duration unread, Runnable whenOver) {
        this.vertx = vertx;
        this.request = request;
        this.first = first;
        this.next = next;
        this.unread = unread;
        this.whenOver = whenOver;
    }

    /** From now on, anew. */
    void begin() {
        watch(first, request::bytesRead);
    }

    /** From the first of the answer on. */
    void goOn() {
        var response = request.response();
        // A request may still be on its way when its answer has begun.
        watch(next, () -> response.bytesWritten() + request.bytesRead());
    }

    private void watch(Duration timeout, LongSupplier moved) {
        end();
        var seen = moved.getAsLong();
        timer = vertx.setTimer(timeout.toMillis(), due -> {
            if (moved.getAsLong() != seen) {
                untaken = Duration.ZERO;
                watch(timeout, moved);
            } else if (isForTheCaller(timeout)) {
                watch(timeout, moved);
            } else {
                over = true;
                whenOver.run();
            }
        });
    }

    /** Nothing comes as nothing is taken, and the caller has time still. */
    private boolean isForTheCaller(Duration waited) {
        if (!request.response().writeQueueFull()) {
            return false;
        }
        untaken = untaken.plus(waited);
        return untaken.compareTo(unread) < 0;
    }

    void end() {
        vertx.cancelTimer(timer);
    }

    boolean isOver() {
        return over;
    }
}
