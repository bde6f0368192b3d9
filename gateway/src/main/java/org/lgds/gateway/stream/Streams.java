package org.lgds.gateway.stream;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lgds.gateway.consumer.StreamPlaces;
import org.lgds.gateway.log.EventLog;
import org.lgds.gateway.log.EventSettings;
import org.lgds.gateway.log.Grants;
import org.lgds.gateway.log.Tail;
import org.lgds.kit.http.Door;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;
import org.lgds.kit.security.Caller;

/** {@code GET /v1/events/stream}: opens streams, counts them, and ends them when the gateway stops. */
@ApplicationScoped
class Streams {

    private static final String PATH = "/v1/events/stream";
    private static final long RETRY_MILLIS = 2_000;
    private static final int READERS = 4;

    private final Vertx vertx;
    private final EventLog log;
    private final Tail tail;
    private final EventSettings settings;
    private final Door door;
    private final StreamPlaces places;
    private final Set<String> crossCouncilRoles;
    private final WorkerExecutor reads;
    private final Set<EventStream> open = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;

    Streams(
            Vertx vertx,
            EventLog log,
            Tail tail,
            EventSettings settings,
            Door door,
            StreamPlaces places,
            MeterRegistry meters,
            @ConfigProperty(name = "lgds.cross-council-roles") Set<String> crossCouncilRoles) {
        this.vertx = vertx;
        this.log = log;
        this.tail = tail;
        this.settings = settings;
        this.door = door;
        this.places = places;
        this.crossCouncilRoles = crossCouncilRoles;
        this.reads = vertx.createSharedWorkerExecutor("event-log", READERS);
        meters.gaugeCollectionSize("lgds.events.streams", Tags.empty(), open);
    }

    void route(@Observes Router router) {
        router.get(PATH).handler(this::open);
        router.route(PATH)
                .handler(context -> door.refuse(
                        context,
                        Problem.of(ProblemType.METHOD_NOT_ALLOWED, "Only GET is possible here.")
                                .header("Allow", "GET")));
    }

    /** Before the gateway waits for requests to end: streams would have it wait for nothing. */
    void stop(@Observes ShutdownDelayInitiatedEvent stop) {
        stopping = true;
        open.forEach(stream -> stream.end("the gateway stops; resume with another"));
    }

    @PreDestroy
    void close() {
        reads.close();
    }

    private void open(RoutingContext context) {
        if (!accepts(context.request().getHeader("Accept"))) {
            throw Problem.of(
                    ProblemType.NOT_ACCEPTABLE, "This is text/event-stream, which your Accept header leaves out.");
        }
        if (stopping || open.size() >= settings.maxStreams()) {
            throw Problem.of(ProblemType.UNAVAILABLE, "There are too many streams here; try again soon.")
                    .header("Retry-After", "10");
        }
        var caller = new Caller(((QuarkusHttpUser) context.user()).getSecurityIdentity(), crossCouncilRoles);
        var query = StreamQuery.of(context.request(), Grants.of(caller));
        var leave = places.take(context);
        reads.executeBlocking(log::bounds, false)
                .onSuccess(bounds -> start(context, query, bounds, caller.expiresAt(), leave))
                .onFailure(failure -> {
                    leave.run();
                    context.fail(
                            failure instanceof SQLException
                                    ? Problem.of(
                                                    ProblemType.UNAVAILABLE,
                                                    "Events cannot be read at the moment; try again soon.")
                                            .header("Retry-After", "5")
                                    : failure);
                });
    }

    private void start(
            RoutingContext context,
            StreamQuery query,
            EventLog.Bounds bounds,
            Optional<Instant> expiresAt,
            Runnable leave) {
        var response = context.response();
        if (response.closed()) {
            leave.run();
            return;
        }
        writeHead(response);
        response.write(ServerSentEvent.opening(
                RETRY_MILLIS,
                query.view().grants().onlyPublic()
                        ? "public events; a token of a council or LGDS with scope events:read shows more"
                        : "all events this token may see"));
        var after = query.after().orElse(bounds.newest());
        if (!bounds.reaches(after)) {
            after = bounds.pruned();
            response.write(ServerSentEvent.reset(after));
        }
        var stream = new EventStream(vertx, response, log, tail, reads, query.view());
        open.add(stream);
        context.addEndHandler(ended -> stream.finish());
        stream.start(after, settings.heartbeat().toMillis(), expiresAt, () -> {
            open.remove(stream);
            leave.run();
        });
    }

    private void writeHead(HttpServerResponse response) {
        response.setChunked(true)
                .putHeader("Content-Type", "text/event-stream")
                .putHeader("Cache-Control", "no-store")
                .putHeader("X-Accel-Buffering", "no")
                .putHeader("Vary", "Authorization");
    }

    private static boolean accepts(String accept) {
        return accept == null
                || accept.contains("text/event-stream")
                || accept.contains("text/*")
                || accept.contains("*/*");
    }
}
