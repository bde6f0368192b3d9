package org.lgds.bench.gateway;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.RequestOptions;

/**
 * A proxy of the gateway's own HTTP library and nothing more: it passes on what can be asked without a body, checks nothing and
 * tells nobody. What it costs, no policy of the gateway can save.
 */
final class BareProxy extends AbstractVerticle {

    private final int port;
    private final int upstream;
    private HttpClient client;

    private BareProxy(int port, int upstream) {
        this.port = port;
        this.upstream = upstream;
    }

    /** Listens on the first port for what is behind the second, until it is ended. */
    public static void main(String[] ports) {
        Vertx.vertx()
                .deployVerticle(
                        () -> new BareProxy(Integer.parseInt(ports[0]), Integer.parseInt(ports[1])),
                        new DeploymentOptions()
                                .setInstances(2 * Runtime.getRuntime().availableProcessors()))
                .onFailure(failure -> {
                    failure.printStackTrace();
                    System.exit(1);
                });
    }

    @Override
    public void start(Promise<Void> started) {
        client = vertx.createHttpClient();
        vertx.createHttpServer()
                .requestHandler(this::pass)
                .listen(port, "127.0.0.1")
                .<Void>mapEmpty()
                .onComplete(started);
    }

    private void pass(HttpServerRequest request) {
        client.request(new RequestOptions()
                        .setMethod(request.method())
                        .setHost("127.0.0.1")
                        .setPort(upstream)
                        .setURI(request.uri()))
                .onSuccess(to -> ask(request, to))
                .onFailure(failure -> refuse(request.response(), failure));
    }

    private static void ask(HttpServerRequest request, HttpClientRequest to) {
        to.headers().setAll(request.headers());
        to.response()
                .onSuccess(answer -> answer(answer, request.response()))
                .onFailure(failure -> refuse(request.response(), failure));
        to.end();
    }

    private static void answer(HttpClientResponse answer, HttpServerResponse response) {
        response.setStatusCode(answer.statusCode()).headers().setAll(answer.headers());
        answer.pipeTo(response);
    }

    private static void refuse(HttpServerResponse response, Throwable failure) {
        response.setStatusCode(502).end(failure.getMessage());
    }
}
