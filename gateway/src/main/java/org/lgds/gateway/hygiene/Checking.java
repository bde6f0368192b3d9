package org.lgds.gateway.hygiene;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

import io.netty.handler.codec.http2.Http2Error;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.lgds.gateway.connection.Unread;
import org.lgds.gateway.route.HeldBody;
import org.lgds.gateway.route.Route;
import org.lgds.kit.http.Door;
import org.lgds.kit.json.JsonReading;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;
import org.lgds.kit.problem.Violation;

/**
 * Refuses what a service's OpenAPI document does not allow before the service has work with it. Never more than the service
 * would: who may not ask at all is told that by the service, before anything else (convention 5).
 */
@ApplicationScoped
class Checking {

    /** Before requests are forwarded. */
    private static final int ORDER = -100;

    /** Bytes that are looked at in a few hundred microseconds at most, however wrong they are. */
    private static final int BRIEF = 4_096;

    private final Operations operations;
    private final CheckSettings settings;
    private final JsonReading json;
    private final Vertx vertx;
    private final Door door;
    private final AtomicLong held = new AtomicLong();

    Checking(Operations operations, CheckSettings settings, JsonReading json, Vertx vertx, Door door) {
        this.operations = operations;
        this.settings = settings;
        this.json = json;
        this.vertx = vertx;
        this.door = door;
    }

    void route(@Observes Router router) {
        router.route("/v1/*").order(ORDER).handler(this::check);
    }

    void check(RoutingContext context) {
        if (context.response().closed()) {
            // The caller has left while its token was looked at: what is taken now would never be given back.
            return;
        }
        Route route = context.get(Route.KEY);
        if (route == null || !route.checked() || route.isOwn()) {
            context.next();
            return;
        }
        var known = operations.of(route);
        if (known.isComplete()) {
            check(context, route, known);
        } else {
            var here = Vertx.currentContext();
            known.onComplete(read -> here.runOnContext(later -> check(context, route, known)));
        }
    }

    private void check(RoutingContext context, Route route, Future<Optional<Operation>> known) {
        if (known.failed()) {
            context.fail(known.cause());
        } else if (known.result().isEmpty()
                || !Permission.isHeld(context, route, known.result().get())) {
            context.next();
        } else {
            check(context, route, known.result().get());
        }
    }

    private void check(RoutingContext context, Route route, Operation operation) {
        if (!Target.isPossible(context, route, operation)) {
            refuse(
                    context,
                    Problem.of(
                            ProblemType.NOT_FOUND,
                            "There is nothing at %s.",
                            context.request().path()));
            return;
        }
        var violations = Target.faults(context, operation);
        if (!violations.isEmpty()) {
            refuse(context, Problem.invalid(violations));
            return;
        }
        var schema = schema(context, operation);
        if (schema == null || !mayHold(context)) {
            context.next();
            return;
        }
        HeldBody.hold(context, settings.maxBody())
                .onSuccess(body -> {
                    if (body == null || body.length() == 0) {
                        context.next();
                    } else {
                        judge(operations.schemas(route), schema, context, body);
                    }
                })
                // Whoever sent it has gone, or it cannot be read: with HTTP/2 the others on the connection go on.
                .onFailure(broken -> {
                    if (!context.response().closed()) {
                        context.response().reset(Http2Error.PROTOCOL_ERROR.code());
                    }
                });
    }

    /** Until the request is done; the service judges alone what there is no room for. */
    private boolean mayHold(RoutingContext context) {
        if (held.addAndGet(settings.maxBody()) > settings.maxHeld()) {
            held.addAndGet(-settings.maxBody());
            return false;
        }
        context.addEndHandler(done -> held.addAndGet(-settings.maxBody()));
        return true;
    }

    /** A short one here, by a schema that is ready; what may take milliseconds off the event loop. */
    private void judge(BodySchemas schemas, String schema, RoutingContext context, Buffer body) {
        if (schemas.isCompiled(schema) && body.length() <= BRIEF) {
            answer(context, Future.future(done -> done.complete(violations(schemas, schema, body))));
            return;
        }
        answer(
                context,
                vertx.executeBlocking(
                        () -> {
                            schemas.compile(schema);
                            return violations(schemas, schema, body);
                        },
                        false));
    }

    private List<Violation> violations(BodySchemas schemas, String schema, Buffer body) {
        return schemas.violations(schema, json.tree(body.getBytes()));
    }

    private void answer(RoutingContext context, Future<List<Violation>> found) {
        found.onSuccess(violations -> {
                    if (violations.isEmpty()) {
                        context.next();
                    } else {
                        refuse(context, Problem.invalid(violations));
                    }
                })
                .onFailure(failure -> {
                    if (failure instanceof Problem unreadable) {
                        refuse(context, unreadable);
                    } else {
                        context.fail(failure);
                    }
                });
    }

    /** The body is not read any further than it was. */
    private void refuse(RoutingContext context, Problem problem) {
        door.refuse(context, problem);
        if (!context.request().isEnded()) {
            context.request().handler(rest -> {}).resume();
        }
    }

    /** Where the schema of the body is, if it has one: JSON, and not known to be too long. */
    private String schema(RoutingContext context, Operation operation) {
        var request = context.request();
        var type = request.getHeader("Content-Type");
        var length = request.getHeader("Content-Length");
        if (type == null || !Unread.hasBody(request)) {
            return null;
        }
        return length != null && Long.parseLong(length) > settings.maxBody()
                ? null
                : operation.bodies().get(type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT));
    }
}
