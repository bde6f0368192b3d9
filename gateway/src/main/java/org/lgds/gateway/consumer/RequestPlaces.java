package org.lgds.gateway.consumer;

import java.util.List;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.lgds.gateway.connection.Unread;
import org.lgds.kit.http.Door;

/**
 * How many requests of a consumer are under way at the services, or have a long answer to take. Quotas count requests and not how long they last: few that
 * are sent or read slowly would otherwise hold what a service has for everyone.
 */
@Singleton
public class RequestPlaces {

    private static final String KEY = RequestPlaces.class.getName();
    private static final long RETRY_SECONDS = 1;

    private final Places places = new Places();
    private final int most;
    private final Door door;

    RequestPlaces(LimitSettings settings, Door door) {
        this.most = settings.atOnce();
        this.door = door;
        if (most < 1) {
            throw new IllegalStateException("lgds.limits.at-once must be 1 or more");
        }
    }

    /**
     * Takes a place for a request that is about to be forwarded, or given a long answer, unless it has one; given back when
     * its answer has ended.
     *
     * @return false if it was answered: its consumer has as many under way as one may have
     */
    public boolean admits(RoutingContext context) {
        if (context.get(KEY) != null) {
            return true;
        }
        Consumer consumer = context.get(Consumer.KEY);
        var own = consumer.own();
        if (!places.take(own, most)) {
            Unread.close(context);
            door.refuse(
                    context,
                    QuotaExceeded.problem(
                            "You have %d requests under way, which is all that one caller may have; send this one when another is answered."
                                    .formatted(most),
                            List.of("at-once"),
                            RETRY_SECONDS));
            return false;
        }
        context.put(KEY, own).addEndHandler(done -> places.leave(own));
        return true;
    }
}
