package org.lgds.bench.gateway;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;

/**
 * What all proxies stand before, in a process of its own: an asset of about 2 KB for each address, for its caller alone; and
 * ready whenever it is asked. Busy assets are answered by {@link Workers}, all others at once.
 */
final class Upstream {

    /** With what the id of a busy asset begins. */
    static final String BUSY = "b05b05b0";

    /** Where the workers are made to forget what waits for them. */
    static final String FORGET = "/q/forget";

    private static final String READY = "{\"status\":\"UP\",\"checks\":[]}";
    private static final String SENTENCE =
            "Lets residents report street problems on a map and passes each to whoever must mend it. ";

    private Upstream() {}

    /** Answers on the ports that are given, until it is ended. */
    public static void main(String[] ports) {
        var vertx = Vertx.vertx();
        var workers = new Workers();
        Stream.of(ports)
                .map(Integer::parseInt)
                .forEach(port -> vertx.createHttpServer(
                                new HttpServerOptions().setHost("127.0.0.1").setPort(port))
                        .requestHandler(request -> request.endHandler(all -> take(request, workers))
                                .resume())
                        .listen()
                        .onFailure(failure -> {
                            failure.printStackTrace();
                            System.exit(1);
                        }));
    }

    /** What it answers at an address of an asset. */
    static String asset(String id) {
        return "{\"id\":\"" + id + "\",\"name\":\"FixMyStreet Platform\",\"summary\":\"" + SENTENCE.repeat(22)
                + "\",\"type\":\"code\",\"origin\":\"sector_body\",\"licence\":\"AGPL-3.0-or-later\"}";
    }

    private static void take(HttpServerRequest request, Workers workers) {
        if (request.path().equals(FORGET)) {
            workers.forget();
        }
        if (request.path().contains("/" + BUSY)) {
            var context = Vertx.currentContext();
            workers.take(() -> context.runOnContext(done -> answer(request)));
        } else {
            answer(request);
        }
    }

    private static void answer(HttpServerRequest request) {
        if (request.response().closed()) {
            return;
        }
        var path = request.path();
        var body = path.startsWith("/q/") ? READY : asset(path.substring(path.lastIndexOf('/') + 1));
        request.response()
                .putHeader("Content-Type", "application/json")
                .putHeader("Cache-Control", "private, no-store")
                .end(Buffer.buffer(body.getBytes(StandardCharsets.UTF_8)));
    }
}
