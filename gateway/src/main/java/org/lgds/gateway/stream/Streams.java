package org.lgds.gateway.stream;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

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
import org.lgds.kit.http.Accept;
import org.lgds.kit.http.Door;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;
import org.lgds.kit.security.Caller;

/** {@code GET /v1/events/stream}: opens streams, counts them, and ends them when the gateway stops. */
@ApplicationScoped
class Streams {

    private static final String PATH = "/v1/events/stream";
    private static final String STOPS = "the gateway stops; resume with another";
    private static final long RETRY_MILLIS = 2_000;
    private static final int READERS = 4;
    private static final int OPENERS = 2;

    private final Vertx vertx;
    private final EventLog log;
    private final Tail tail;
    private final EventSettings settings;
    private final Door door;
    private final StreamPlaces places;
    private final Set<String> crossCouncilRoles;
    private final WorkerExecutor openings;
    private final ThreadPoolExecutor reads;
    private final Semaphore free;
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
        // Apart from the pages: whoever only listens needs not wait for those who read old events.
        this.openings = vertx.createSharedWorkerExecutor("event-log-openings", OPENERS);
        this.reads = readers();
        this.free = new Semaphore(settings.maxStreams());
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
        open.forEach(stream -> stream.end(STOPS));
    }

    @PreDestroy
    void close() {
        openings.close();
        reads.shutdownNow();
    }

    /** First come, first served; a stream waits for one page at most, so there are never more waiting than streams. */
    private static ThreadPoolExecutor readers() {
        return new ThreadPoolExecutor(READERS, READERS, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
            var thread = new Thread(task, "event-log-reader");
            thread.setDaemon(true);
            return thread;
        });
    }

    private void open(RoutingContext context) {
        if (!Accept.of(context.request().headers().getAll("Accept")).takes("text/event-stream")) {
            throw Problem.of(
                    ProblemType.NOT_ACCEPTABLE, "This is text/event-stream, which your Accept header leaves out.");
        }
        var caller = new Caller(((QuarkusHttpUser) context.user()).getSecurityIdentity(), crossCouncilRoles);
        var query = StreamQuery.of(context.request(), Grants.of(caller));
        var leave = place(context);
        openings.executeBlocking(() -> hasGone(context) ? null : log.bounds(), false)
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

    /** One of the consumer's places and one of this instance's, from before the first wait: those who wait count too. */
    private Runnable place(RoutingContext context) {
        var leave = places.take(context);
        if (stopping || !free.tryAcquire()) {
            leave.run();
            throw Problem.of(ProblemType.UNAVAILABLE, "There are too many streams here; try again soon.")
                    .header("Retry-After", "10");
        }
        return () -> {
            free.release();
            leave.run();
        };
    }

    private static boolean hasGone(RoutingContext context) {
        return context.response().closed() || context.response().ended();
    }

    private void start(
            RoutingContext context,
            StreamQuery query,
            EventLog.Bounds bounds,
            Optional<Instant> expiresAt,
            Runnable leave) {
        if (hasGone(context)) {
            leave.run();
            return;
        }
        var response = context.response();
        var stream = new EventStream(vertx, response, log, tail, reads, query.view());
        open.add(stream);
        context.addEndHandler(ended -> stream.finish());
        writeHead(response);
        var wanted = query.after().orElse(bounds.newest());
        var after = bounds.reaches(wanted) ? wanted : bounds.pruned();
        var opening = ServerSentEvent.opening(
                        RETRY_MILLIS,
                        query.view().grants().onlyPublic()
                                ? "public events; a token of a council or LGDS with scope events:read and those for reading the data shows more"
                                : "all events this token may see")
                // A mark before a reset would have its reader resume behind the reset, without ever having seen it.
                .appendBuffer(after == wanted ? ServerSentEvent.mark(after, "") : ServerSentEvent.reset(after));
        stream.start(opening, after, settings.heartbeat().toMillis(), expiresAt, () -> {
            open.remove(stream);
            leave.run();
        });
        if (stopping) {
            stream.end(STOPS);
        }
    }

    private void writeHead(HttpServerResponse response) {
        response.setChunked(true)
                .putHeader("Content-Type", "text/event-stream")
                .putHeader("Cache-Control", "no-store")
                .putHeader("X-Accel-Buffering", "no")
                .putHeader("Vary", "Authorization");
    }
}
