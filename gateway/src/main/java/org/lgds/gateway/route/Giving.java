package org.lgds.gateway.route;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.lgds.gateway.consumer.RequestPlaces;

/**
 * Gives answers that are in memory: a short one at once, a long one in pieces as they are taken, so that nobody makes the
 * gateway keep copies for them by not reading. Until then the next request on the connection waits.
 */
@ApplicationScoped
public class Giving {

    private final GatewaySettings settings;
    private final RequestPlaces places;
    private final Vertx vertx;
    private final int piece;

    Giving(GatewaySettings settings, RequestPlaces places, Vertx vertx) {
        this.settings = settings;
        this.places = places;
        this.vertx = vertx;
        this.piece = Math.toIntExact(settings.piece().asLongValue());
        if (piece < 1) {
            throw new IllegalStateException("lgds.gateway.piece must be 1 or more");
        }
    }

    /**
     * To be asked before anything is said of a body that will be given: a long one takes a place, as it may last.
     *
     * @return false if it was answered that its consumer has no place left
     */
    public boolean admits(RoutingContext context, Buffer body) {
        return body.length() <= piece || places.admits(context);
    }

    /** Ends the answer with this body; its length is said, all other headers are there. */
    public void give(RoutingContext context, Buffer body) {
        context.response().putHeader("Content-Length", Integer.toString(body.length()));
        if (body.length() <= piece) {
            context.response().end(body);
        } else {
            new Pieces(context, body).begin();
        }
    }

    /** Used on the thread of its connection only. */
    private final class Pieces {

        private final RoutingContext context;
        private final HttpServerResponse response;
        private final Buffer body;
        private int from;
        private boolean writing;

        Pieces(RoutingContext context, Buffer body) {
            this.context = context;
            this.response = context.response();
            this.body = body;
        }

        void begin() {
            response.drainHandler(taken -> write());
            write();
            if (!response.ended()) {
                var silence = settings.silence();
                var patience =
                        new Patience(vertx, context.request(), silence, silence, settings.unread(), this::breakOff);
                context.addEndHandler(end -> patience.end());
                patience.goOn();
            }
        }

        /** Writing may itself tell that there is room again. */
        private void write() {
            if (writing || response.ended() || response.closed()) {
                return;
            }
            writing = true;
            while (from < body.length() && !response.writeQueueFull()) {
                var to = Math.min(body.length(), from + piece);
                response.write(body.slice(from, to));
                from = to;
            }
            writing = false;
            if (from == body.length()) {
                response.end();
            }
        }

        private void breakOff() {
            if (context.request().version() == HttpVersion.HTTP_2) {
                response.reset();
            } else {
                context.request().connection().close();
            }
        }
    }
}
