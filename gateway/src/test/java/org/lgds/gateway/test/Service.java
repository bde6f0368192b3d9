package org.lgds.gateway.test;

import java.net.URI;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import org.eclipse.microprofile.config.ConfigProvider;

/** Stands in for an instance of a service, and tells which requests have reached it. */
public final class Service implements AutoCloseable {

    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server;
    private volatile boolean ready = true;
    private final BlockingQueue<HttpServerRequest> requests = new LinkedBlockingQueue<>();
    private volatile Handler<HttpServerRequest> answer =
            request -> request.response().end("{}");

    public Service(String name) {
        this(name, 0);
    }

    public Service(String name, int instance) {
        server = vertx.createHttpServer().requestHandler(request -> {
            if (request.path().equals("/q/health/ready")) {
                request.response().setStatusCode(ready ? 200 : 503).end();
                return;
            }
            requests.add(request);
            answer.handle(request);
        });
        server.listen(URI.create(address(name, instance)).getPort(), "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    public Service answering(Handler<HttpServerRequest> handler) {
        requests.clear();
        answer = handler;
        return this;
    }

    /**
     * Answers without an end, as fast as is read.
     *
     * @param written counts the bytes
     * @return done when nobody reads any more
     */
    public CompletableFuture<Void> answeringWithoutEnd(AtomicLong written) {
        var gone = new CompletableFuture<Void>();
        var piece = Buffer.buffer(new byte[64 * 1024]);
        answering(request -> {
            var response = request.response().setChunked(true);
            response.exceptionHandler(e -> {}).closeHandler(gone::complete);
            Runnable fill = () -> {
                while (!response.writeQueueFull() && !gone.isDone()) {
                    response.write(piece);
                    written.addAndGet(piece.length());
                }
            };
            response.drainHandler(drained -> fill.run());
            fill.run();
        });
        return gone;
    }

    /** One of the addresses that the gateway has been told of. */
    public static String address(String name, int instance) {
        var all = ConfigProvider.getConfig().getValue("lgds." + name + ".url", String.class);
        return all.split(",")[instance];
    }

    /** What its readiness says from now on. */
    public void ready(boolean now) {
        ready = now;
    }

    /** How many requests have come since it was last told how to answer. */
    public int count() {
        return requests.size();
    }

    public void later(long millis, Runnable then) {
        vertx.setTimer(millis, due -> then.run());
    }

    public HttpServerRequest received() throws InterruptedException {
        return requests.poll(5, TimeUnit.SECONDS);
    }

    public boolean isUntouched() {
        return requests.isEmpty();
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
