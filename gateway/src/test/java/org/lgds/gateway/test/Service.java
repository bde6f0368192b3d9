package org.lgds.gateway.test;

import java.net.URI;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import org.eclipse.microprofile.config.ConfigProvider;

/** Stands in for a service, and tells which requests have reached it. */
public final class Service implements AutoCloseable {

    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server;
    private final BlockingQueue<HttpServerRequest> requests = new LinkedBlockingQueue<>();
    private volatile Handler<HttpServerRequest> answer =
            request -> request.response().end("{}");

    public Service(String name) {
        var url = URI.create(ConfigProvider.getConfig().getValue("lgds." + name + ".url", String.class));
        server = vertx.createHttpServer().requestHandler(request -> {
            requests.add(request);
            answer.handle(request);
        });
        server.listen(url.getPort(), "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    public Service answering(Handler<HttpServerRequest> handler) {
        requests.clear();
        answer = handler;
        return this;
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
