package org.lgds.gateway.route;

import io.quarkus.logging.Log;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.streams.Pipe;
import io.vertx.ext.web.RoutingContext;
import org.lgds.kit.http.Door;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;

/**
 * One request on its way to a service and back. Bodies pass in pieces, each side waiting for the other; what breaks off
 * on one side is broken off on the other, never ended as if it were whole.
 */
final class Exchange {

    private static final ProblemType BAD_GATEWAY =
            new ProblemType("bad-gateway", 502, "The service gave no usable answer");
    private static final ProblemType GATEWAY_TIMEOUT =
            new ProblemType("gateway-timeout", 504, "The service took too long");
    private static final String RETRY_SECONDS = "5";
    private static final int LAST_BYTES_MS = 1000;

    private final RoutingContext context;
    private final HttpServerRequest request;
    private final HttpServerResponse response;
    private final Upstream upstream;
    private final Vertx vertx;
    private final GatewaySettings settings;
    private final Door door;

    private HttpClientRequest sent;
    private Pipe<Buffer> body;
    private HttpClientResponse answer;
    private Future<Void> whole;
    private long timer = -1;
    private boolean left;
    private boolean late;

    Exchange(RoutingContext context, Upstream upstream, Vertx vertx, GatewaySettings settings, Door door) {
        this.context = context;
        this.request = context.request();
        this.response = request.response();
        this.upstream = upstream;
        this.vertx = vertx;
        this.settings = settings;
        this.door = door;
    }

    void send(HttpClient client) {
        // Not the response's own close handler, of which there is one only: others wait for the end too.
        context.addEndHandler(end -> {
            if (end.failed()) {
                clientLeft();
            }
        });
        client.request(new RequestOptions()
                        .setMethod(request.method())
                        .setSsl(upstream.ssl())
                        .setHost(upstream.host())
                        .setPort(upstream.port())
                        .setURI(request.uri())
                        .setConnectTimeout(settings.connectTimeout().toMillis()))
                .onSuccess(this::connected)
                .onFailure(this::notConnected);
    }

    private void connected(HttpClientRequest to) {
        sent = to;
        if (left) {
            to.reset();
            return;
        }
        HeaderRules.forward(request, to.headers());
        to.response().onSuccess(this::answered).onFailure(this::failed);
        to.exceptionHandler(broken -> {});
        watchForFirstByte();
        if (request.isEnded()) {
            to.end();
            return;
        }
        to.setChunked(request.getHeader("Content-Length") == null);
        if ("100-continue".equalsIgnoreCase(request.getHeader("Expect"))) {
            response.writeContinue();
        }
        sendBody(to);
    }

    private void sendBody(HttpClientRequest to) {
        body = request.pipe();
        body.endOnFailure(false)
                .to(to)
                .onSuccess(all -> {
                    if (!response.headWritten() && !left) {
                        watchForFirstByte();
                    }
                })
                .onFailure(broken -> {
                    if (!response.headWritten()) {
                        to.reset();
                    }
                });
    }

    private void answered(HttpClientResponse answer) {
        this.answer = answer;
        whole = answer.end();
        stopWatch();
        if (left || response.headWritten()) {
            letGo();
            return;
        }
        response.setStatusCode(answer.statusCode()).setStatusMessage(answer.statusMessage());
        HeaderRules.answer(answer.headers(), response.headers());
        var bodiless =
                request.method().name().equals("HEAD") || answer.statusCode() == 204 || answer.statusCode() == 304;
        if (!bodiless && answer.getHeader("Content-Length") == null) {
            response.setChunked(true);
        }
        answer.pipe()
                .endOnFailure(false)
                .to(response)
                .onSuccess(done -> drain())
                .onFailure(broken -> breakOff());
    }

    /**
     * An answer that came before the request was all here: the rest is of no use, but must not block the client's connection.
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

    private void breakOff() {
        if (!left && !response.closed()) {
            Log.warnf("%s broke off its answer to %s %s", upstream.name(), request.method(), request.path());
            request.connection().close();
        }
    }

    private void clientLeft() {
        left = true;
        if (sent != null) {
            letGo();
        }
    }

    /**
     * Ends what nobody waits for any more. A request that is not all here is broken off. Else its answer is read to its end,
     * for a while: when the last byte has gone to a client that hangs up, the connection to the service may serve another
     * caller already, and to reset it would break that one off.
     */
    private void letGo() {
        if (!request.isEnded()) {
            stopWatch();
            sent.reset();
        } else if (answer != null && !whole.isComplete()) {
            answer.handler(rest -> {}).exceptionHandler(broken -> {}).resume();
            var patience = vertx.setTimer(LAST_BYTES_MS, due -> sent.reset());
            whole.onComplete(end -> vertx.cancelTimer(patience));
        }
    }

    private void notConnected(Throwable cause) {
        refuse(
                Problem.of(ProblemType.UNAVAILABLE, "The %s cannot be reached; try again soon.", upstream.name())
                        .header("Retry-After", RETRY_SECONDS),
                cause);
    }

    private void failed(Throwable cause) {
        stopWatch();
        refuse(
                late
                        ? Problem.of(
                                GATEWAY_TIMEOUT,
                                "The %s did not answer within %d seconds; whether it did what you asked is not known.",
                                upstream.name(),
                                settings.firstByteTimeout().toSeconds())
                        : Problem.of(
                                BAD_GATEWAY,
                                "The %s broke the connection off; whether it did what you asked is not known.",
                                upstream.name()),
                cause);
    }

    private void refuse(Problem problem, Throwable cause) {
        if (left || response.headWritten()) {
            return;
        }
        Log.warnf("%s %s: %s: %s", request.method(), request.path(), problem.getMessage(), cause.getMessage());
        door.refuse(context, problem);
        drain();
    }

    /** An upload may take as long as it moves; when it is all sent, the service has this long to begin its answer. */
    private void watchForFirstByte() {
        stopWatch();
        var seen = request.bytesRead();
        timer = vertx.setTimer(settings.firstByteTimeout().toMillis(), due -> {
            if (request.bytesRead() > seen) {
                watchForFirstByte();
            } else {
                late = true;
                sent.reset();
            }
        });
    }

    private void stopWatch() {
        vertx.cancelTimer(timer);
    }
}
