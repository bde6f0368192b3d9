package org.lgds.gateway.seen;

import java.time.Instant;

import io.opentelemetry.api.trace.Span;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.filters.QuarkusRequestWrapper;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.lgds.gateway.consumer.Consumer;
import org.lgds.gateway.instance.Attempts;
import org.lgds.gateway.route.Route;

/** Sees every request come and go, whatever became of it, and has it told. */
@ApplicationScoped
class Seen {

    private static final String NOBODY = "none";
    private static final String NOWHERE = "none";

    private final AccessLog log;
    private final RequestMetrics metrics;
    private final SeenSettings settings;

    Seen(AccessLog log, RequestMetrics metrics, SeenSettings settings) {
        this.log = log;
        this.metrics = metrics;
        this.settings = settings;
    }

    /** Before all others, so that what they refuse is seen too. */
    void see(@Observes Filters filters) {
        filters.register(this::see, 2200);
    }

    private void see(RoutingContext context) {
        var time = Instant.now();
        var begin = System.nanoTime();
        var span = Span.current().getSpanContext();
        var trace = span.isValid() ? span.getTraceId() : null;
        QuarkusRequestWrapper.get(context.request())
                .addRequestDoneHandler(done -> tell(context, time, System.nanoTime() - begin, trace));
        context.next();
    }

    private void tell(RoutingContext context, Instant time, long nanos, String trace) {
        var request = context.request();
        var response = context.response();
        Route route = context.get(Route.KEY);
        Consumer consumer = context.get(Consumer.KEY);
        Attempts attempts = context.get(Attempts.KEY);
        var served = new Served(
                "access",
                time,
                route == null ? NOWHERE : route.name(),
                request.method().name(),
                response.headWritten() ? response.getStatusCode() : 0,
                response.ended(),
                consumer == null ? NOBODY : consumer.name(),
                response.bytesWritten(),
                nanos / 10_000 / 100.0,
                attempts == null ? null : attempts.address(),
                response.headers().get("Cache-Status"),
                trace,
                settings.addresses() ? request.remoteAddress().hostAddress() : null);
        metrics.count(served, nanos);
        log.write(served);
    }
}
