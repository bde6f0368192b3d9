package org.lgds.gateway.route;

import io.quarkus.logging.Log;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.streams.Pipe;
import io.vertx.ext.web.RoutingContext;
import org.lgds.gateway.connection.Unread;
import org.lgds.gateway.instance.Attempts;
import org.lgds.kit.http.Door;
import org.lgds.kit.problem.Problem;

/**
 * One request on its way to a service and back. Bodies pass in pieces, each side waiting for the other; what breaks off
 * on one side is broken off on the other, never ended as if it were whole.
 */
final class Exchange implements Onlooker.Rest {

    private static final int LAST_BYTES_MS = 1000;

    private final RoutingContext context;
    private final HttpServerRequest request;
    private final HttpServerResponse response;
    private final Route route;
    private final Attempts attempts;
    private final Vertx vertx;
    private final Door door;
    private final Patience patience;
    private final boolean bodiless;
    private final Onlooker onlooker;

    private HttpClientRequest sent;
    private Pipe<Buffer> body;
    private HttpClientResponse answer;
    private Future<Void> whole;
    private boolean left;
    private Problem fault;

    Exchange(RoutingContext context, Route route, Attempts attempts, Vertx vertx, Door door, GatewaySettings settings) {
        this.context = context;
        this.request = context.request();
        this.response = request.response();
        this.route = route;
        this.attempts = attempts;
        this.vertx = vertx;
        this.door = door;
        this.patience = new Patience(
                vertx, request, route.timeout(), settings.silence(), settings.unread(), () -> sent.reset());
        this.bodiless = !HeldBody.isHeld(context) && Unread.isBodiless(request);
        this.onlooker = context.get(Onlooker.KEY);
    }

    void send() {
        context.put(Attempts.KEY, attempts);
        // Not the response's own close handler, of which there is one only: others wait for the end too.
        context.addEndHandler(end -> {
            attempts.done();
            patience.end();
            left = end.failed();
            // Without an answer it was refused here, and the service may still be waiting for the rest of the request.
            if (sent != null && (left || answer == null)) {
                letGo();
            }
        });
        tryNext();
    }

    private void tryNext() {
        attempts.next(request.method(), request.uri())
                .onSuccess(this::connected)
                .onFailure(cause -> refuse(Refusals.unreachable(route), cause));
    }

    private void connected(HttpClientRequest to) {
        sent = to;
        to.exceptionHandler(broken -> {});
        if (left) {
            attempts.done();
            to.reset();
            return;
        }
        HeaderRules.forward(request, to.headers());
        if (onlooker != null) {
            onlooker.asking(to.headers());
        }
        to.response().onSuccess(this::answered).onFailure(this::failed);
        patience.begin();
        if (bodiless) {
            to.end();
            return;
        }
        to.setChunked(request.getHeader("Content-Length") == null);
        if (!HeldBody.isHeld(context) && "100-continue".equalsIgnoreCase(request.getHeader("Expect"))) {
            response.writeContinue();
        }
        sendBody(to);
    }

    private void sendBody(HttpClientRequest to) {
        body = new UpTo(route.maxBody(), HeldBody.of(context)).pipe();
        body.endOnFailure(false)
                .to(to)
                .onSuccess(all -> {
                    if (!response.headWritten() && !left) {
                        patience.begin();
                    }
                })
                .onFailure(broken -> {
                    fault = Refusals.ofBody(broken, route);
                    if (!response.headWritten()) {
                        to.reset();
                    }
                });
    }

    private void answered(HttpClientResponse answer) {
        this.answer = answer;
        whole = answer.end().onComplete(end -> patience.end());
        patience.goOn();
        attempts.answered();
        if (left || response.headWritten()) {
            letGo();
            return;
        }
        if (onlooker == null || !onlooker.takes(answer, this)) {
            passOn(Buffer.buffer());
        }
    }

    @Override
    public void brokenOff(Throwable cause) {
        refuse(Refusals.brokenOff(route), cause);
    }

    @Override
    public void passOn(Buffer read) {
        response.setStatusCode(answer.statusCode()).setStatusMessage(answer.statusMessage());
        if (answer.headers().contains("Content-Encoding")) {
            response.headers().remove("Content-Encoding");
        }
        HeaderRules.answer(answer.headers(), response.headers());
        var empty = request.method().name().equals("HEAD") || answer.statusCode() == 204 || answer.statusCode() == 304;
        if (!empty && answer.getHeader("Content-Length") == null) {
            response.setChunked(true);
        }
        if (read.length() > 0) {
            response.write(read);
        }
        answer.pipe()
                .endOnFailure(false)
                .to(response)
                .onSuccess(done -> drain())
                .onFailure(broken -> breakOff());
    }

    /**
     * An answer that came before the request was all here: the rest is of no use, but must not block the connection.
     * The service still waits for it on its own, which therefore serves nobody else: it would take the next request for it.
     */
    private void drain() {
        if (request.isEnded()) {
            return;
        }
        if (body != null) {
            body.close();
            sent.exceptionHandler(broken -> {}).reset();
        }
        request.handler(rest -> {}).resume();
    }

    /** Whether it was the service or the caller who left is known when the answer has ended, which is at once or soon. */
    private void breakOff() {
        whole.onFailure(broken -> {
            if (left || response.closed()) {
                return;
            }
            if (patience.isOver() && response.writeQueueFull()) {
                Log.infof("A caller took nothing more of the answer to %s and was let go", route.name());
            } else {
                Log.warnf("%s broke off its answer to %s", attempts.address(), route.name());
            }
            if (request.version() == HttpVersion.HTTP_2) {
                response.reset();
            } else {
                request.connection().close();
            }
        });
    }

    /**
     * Ends what nobody waits for any more. A request that is not all here is broken off, and so is one that is not answered
     * yet. Else its answer is read to its end, for a while: when the last byte has gone to a client that hangs up, the
     * connection to the service may serve another caller already, and to reset it would break that one off.
     */
    @Override
    public void letGo() {
        if (answer == null || !bodiless && !request.isEnded()) {
            patience.end();
            sent.reset();
        } else if (!whole.isComplete()) {
            answer.handler(rest -> {}).exceptionHandler(broken -> {}).resume();
            var timer = vertx.setTimer(LAST_BYTES_MS, due -> sent.reset());
            whole.onComplete(end -> vertx.cancelTimer(timer));
        }
    }

    private void failed(Throwable cause) {
        patience.end();
        if (!left && fault == null) {
            attempts.failed();
        }
        if (mayRepeat()) {
            Log.infof("%s: %s: another instance is tried", route.name(), cause.getMessage());
            tryNext();
        } else {
            var silent = patience.isOver() ? Refusals.tooLate(route) : Refusals.brokenOff(route);
            refuse(fault == null ? silent : fault, cause);
        }
    }

    /**
     * An instance that stops closes connections that were kept alive, and a request may meet that. Only what changes nothing
     * is sent again: whether the first was taken is not known.
     */
    private boolean mayRepeat() {
        var reads = route.method().equals("GET");
        return reads && bodiless && !left && !patience.isOver() && !response.headWritten() && attempts.hasAnother();
    }

    private void refuse(Problem problem, Throwable cause) {
        if (left || response.headWritten()) {
            return;
        }
        Log.warnf("%s: %s: %s", route.name(), problem.getMessage(), cause.getMessage());
        if (onlooker == null || !onlooker.answersInstead(problem)) {
            door.refuse(context, problem);
        }
        drain();
    }
}
