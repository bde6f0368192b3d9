package org.lgds.gateway.overload;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.lgds.gateway.connection.Unread;
import org.lgds.kit.http.Door;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;

/**
 * Refuses at once (503) what a service could only answer too late, so that it goes on answering the rest. A request counts
 * from its last byte to the first byte of its answer, so that a slow client is no sign of a slow service and takes no
 * place from others. What is not forwarded, health and event streams among it, never comes here.
 */
@Singleton
public class Overload {

    /** Spread, so that those who were refused together do not come back together. */
    private static final int RETRY_SECONDS = 5;

    private static final int UNAVAILABLE = 502;

    private final OverloadSettings settings;
    private final Door door;
    private final MeterRegistry meters;
    private final ConcurrentHashMap<String, AdaptiveLimit> limits = new ConcurrentHashMap<>();

    Overload(OverloadSettings settings, Door door, MeterRegistry meters) {
        this.settings = settings;
        this.door = door;
        this.meters = meters;
        limit();
    }

    /**
     * Takes a place for a request that is about to be forwarded, once it is all here, given back with the first byte of its
     * answer or its end.
     *
     * @param service its name; one of few
     * @return false if it was answered: the service has enough to do
     */
    public boolean admits(RoutingContext context, String service) {
        var limit = limits.computeIfAbsent(service, this::measured);
        var whole = Unread.isBodiless(context.request());
        if (whole ? !limit.tryBegin() : limit.isFull()) {
            Unread.close(context);
            door.refuse(
                    context,
                    Problem.of(ProblemType.UNAVAILABLE, "The %s has more to do than it can; try again soon.", service)
                            .header(
                                    "Retry-After",
                                    Integer.toString(
                                            1 + ThreadLocalRandom.current().nextInt(RETRY_SECONDS))));
            return false;
        }
        var place = new Place(limit);
        if (whole) {
            place.taken();
        } else {
            context.request().end().onSuccess(all -> place.take());
        }
        context.addHeadersEndHandler(first -> place.end(context.response().getStatusCode() >= UNAVAILABLE));
        context.addEndHandler(done -> place.end(false));
        return true;
    }

    private AdaptiveLimit measured(String service) {
        var limit = limit();
        meters.gauge("lgds.overload.limit", Tags.of("service", service), limit, AdaptiveLimit::limit);
        meters.gauge("lgds.overload.waiting", Tags.of("service", service), limit, AdaptiveLimit::waiting);
        return limit;
    }

    private AdaptiveLimit limit() {
        return new AdaptiveLimit(
                settings.fewest(), settings.most(), settings.target().toNanos(), System.nanoTime());
    }

    /** Used on the thread of its connection only. */
    private static final class Place {

        private final AdaptiveLimit limit;
        private long since;
        private boolean taken;
        private boolean over;

        Place(AdaptiveLimit limit) {
            this.limit = limit;
        }

        /** Unless it was answered before it was all here. */
        void take() {
            if (!over) {
                limit.begin();
                taken();
            }
        }

        void taken() {
            taken = true;
            since = System.nanoTime();
        }

        void end(boolean failed) {
            if (taken && !over) {
                var now = System.nanoTime();
                limit.end(now, now - since, failed);
            }
            over = true;
        }
    }
}
