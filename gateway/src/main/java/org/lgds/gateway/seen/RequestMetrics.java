package org.lgds.gateway.seen;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * How many requests each consumer has made of each route and with what status, and how long each route takes. Routes and
 * statuses are few; of consumers no more than so many are told apart.
 */
@ApplicationScoped
class RequestMetrics {

    private static final String OTHER = "other";
    private static final Duration[] STEPS = {
        Duration.ofMillis(10),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5)
    };

    private record Key(String route, String consumer, int status) {}

    private final MeterRegistry meters;
    private final int most;
    private final Set<String> consumers = ConcurrentHashMap.newKeySet();
    private final Map<Key, Counter> requests = new ConcurrentHashMap<>();
    private final Map<String, Timer> durations = new ConcurrentHashMap<>();

    @Inject
    RequestMetrics(MeterRegistry meters, SeenSettings settings) {
        this(meters, settings.consumers());
    }

    RequestMetrics(MeterRegistry meters, int most) {
        this.meters = meters;
        this.most = most;
    }

    void count(Served served, long nanos) {
        requests.computeIfAbsent(new Key(served.route(), bounded(served.consumer()), served.status()), this::counter)
                .increment();
        durations.computeIfAbsent(served.route(), this::timer).record(nanos, TimeUnit.NANOSECONDS);
    }

    private String bounded(String consumer) {
        if (consumers.contains(consumer) || consumers.size() < most && consumers.add(consumer)) {
            return consumer;
        }
        return OTHER;
    }

    private Counter counter(Key key) {
        return Counter.builder("lgds.gateway.requests")
                .description("Requests by route, consumer and status")
                .tag("route", key.route())
                .tag("consumer", key.consumer())
                .tag("status", String.valueOf(key.status()))
                .register(meters);
    }

    private Timer timer(String route) {
        return Timer.builder("lgds.gateway.request.duration")
                .description("From a request's head to the end of its answer")
                .tag("route", route)
                .serviceLevelObjectives(STEPS)
                .register(meters);
    }
}
