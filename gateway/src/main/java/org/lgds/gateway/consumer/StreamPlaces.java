package org.lgds.gateway.consumer;

import java.util.List;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.lgds.kit.problem.Problem;

/**
 * How many event streams a consumer has open here. A stream is one request, however long it lasts; what it costs meanwhile
 * is the place.
 */
@ApplicationScoped
public class StreamPlaces {

    private static final long RETRY_SECONDS = 10;

    private final Places places = new Places();

    /**
     * Takes a place for the consumer of a request.
     *
     * @return gives the place back; to be run once
     * @throws Problem 429 if the consumer has as many open as its plan allows
     */
    public Runnable take(RoutingContext context) {
        Consumer consumer = context.get(Consumer.KEY);
        var own = consumer.own();
        var most = consumer.plan().streams();
        if (!places.take(own, most)) {
            throw QuotaExceeded.problem(
                    "You have %d event streams open, which is all that your plan allows; close one first."
                            .formatted(most),
                    List.of("streams"),
                    RETRY_SECONDS);
        }
        return () -> places.leave(own);
    }
}
