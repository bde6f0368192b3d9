package org.lgds.bench.gateway;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;

import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import org.lgds.bench.gateway.Requests.Busy;

/**
 * Callers who come at a fixed rate whether or not those before them were answered. Each gives up after a second and hangs up.
 * Its time begins when it was due, so what is sent late counts as having waited. All of it is on one event loop.
 */
final class OpenLoad {

    static final long PATIENCE_MS = 1_000;

    private static final long SEED = 42;
    private static final int ADDRESSES = 10;
    /** Of each address. All of them are fewer than the 2,000 that the gateway takes; who finds none free waits for one. */
    private static final int CONNECTIONS = 180;
    /** Shorter than a server keeps a connection that nothing comes on. */
    private static final int KEEP_ALIVE_SECONDS = 20;

    private static final String UNAVAILABLE = "\"type\":\"/docs/problems/unavailable\"";

    private final Vertx vertx;
    private final int port;
    private final int perSecond;
    private final int settle;
    private final int callers;
    private final Function<SplittableRandom, Busy> next;
    private final List<HttpClient> clients;
    private final Tally tally;
    private final Promise<Tally> result = Promise.promise();
    private final SplittableRandom random = new SplittableRandom(SEED);
    private final long begin;
    private int came;
    private int gone;

    private OpenLoad(
            Vertx vertx, int port, int perSecond, int settle, int seconds, Function<SplittableRandom, Busy> next) {
        this.vertx = vertx;
        this.port = port;
        this.perSecond = perSecond;
        this.settle = settle;
        this.callers = perSecond * (settle + seconds);
        this.next = next;
        this.clients = IntStream.rangeClosed(1, ADDRESSES)
                .mapToObj(address -> client(vertx, "127.0.3." + address))
                .toList();
        this.tally = new Tally(seconds);
        this.begin = System.nanoTime();
    }

    /**
     * Fails if an answer is neither the asset nor, with 503, the problem with {@code Retry-After}, or if a connection breaks.
     *
     * @param settle seconds that are not counted
     * @param seconds that are, after those
     */
    static Tally offer(int port, int perSecond, int settle, int seconds, Function<SplittableRandom, Busy> next)
            throws InterruptedException {
        var vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
        try {
            var load = new OpenLoad(vertx, port, perSecond, settle, seconds, next);
            vertx.setPeriodic(1, tick -> load.come());
            return load.result
                    .future()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    "at %,d a second: %s".formatted(perSecond, e.getCause().getMessage()), e.getCause());
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    private static HttpClient client(Vertx vertx, String address) {
        return vertx.createHttpClient(
                new HttpClientOptions()
                        .setLocalAddress(address)
                        .setKeepAliveTimeout(KEEP_ALIVE_SECONDS)
                        .setMaxWaitQueueSize(-1),
                new PoolOptions().setHttp1MaxSize(CONNECTIONS));
    }

    private void come() {
        if (result.future().isComplete()) {
            return;
        }
        var now = System.nanoTime();
        while (came < callers && due(came) <= now) {
            new Caller(came).ask(clients.get(came % ADDRESSES));
            came++;
        }
    }

    private long due(int number) {
        return begin + number * TimeUnit.SECONDS.toNanos(1) / perSecond;
    }

    private final class Caller {

        private final Busy asked = next.apply(random);
        private final long due;
        private final int second;
        private long timer;
        private HttpClientRequest request;
        private boolean over;

        Caller(int number) {
            this.due = due(number);
            this.second = number / perSecond - settle;
        }

        void ask(HttpClient client) {
            timer = vertx.setTimer(Math.max(1, PATIENCE_MS - waited() / 1_000_000), late -> giveUp());
            client.request(new RequestOptions()
                            .setHost("127.0.0.1")
                            .setPort(port)
                            .setURI("/v1/assets/" + asked.id())
                            .putHeader("Accept", "application/json")
                            .putHeader("Authorization", "Bearer " + asked.token()))
                    .onSuccess(this::connected)
                    .onFailure(this::broken);
        }

        private void connected(HttpClientRequest to) {
            if (over) {
                to.reset();
                return;
            }
            request = to;
            // What is told here is told by the answer that fails; else each caller who hangs up would be logged.
            to.exceptionHandler(broken -> {});
            to.send()
                    .compose(answer -> answer.body().onSuccess(body -> answered(answer, body.toString())))
                    .onFailure(this::broken);
        }

        private void answered(HttpClientResponse answer, String body) {
            if (over) {
                return;
            }
            var took = waited();
            if (!isRight(answer, body)) {
                result.tryFail("%s was answered %d with Retry-After %s: %.500s"
                        .formatted(asked.id(), answer.statusCode(), answer.getHeader("Retry-After"), body));
            } else if (took > TimeUnit.MILLISECONDS.toNanos(PATIENCE_MS)) {
                tally.gaveUp(second);
            } else if (answer.statusCode() == 200) {
                tally.good(second, took);
            } else {
                tally.refused(second, took);
            }
            leave();
        }

        private boolean isRight(HttpClientResponse answer, String body) {
            if (answer.statusCode() == 200) {
                return body.equals(Upstream.asset(asked.id()));
            }
            var retry = answer.getHeader("Retry-After");
            return answer.statusCode() == 503
                    && "application/problem+json".equals(answer.getHeader("Content-Type"))
                    && retry != null
                    && retry.matches("[1-9][0-9]*")
                    && body.contains(UNAVAILABLE);
        }

        private void giveUp() {
            if (!over) {
                tally.gaveUp(second);
                leave();
                if (request != null) {
                    request.reset();
                }
            }
        }

        private void broken(Throwable cause) {
            if (!over) {
                result.tryFail(new IllegalStateException("a connection broke: " + cause.getMessage(), cause));
                leave();
            }
        }

        private void leave() {
            over = true;
            vertx.cancelTimer(timer);
            if (++gone == callers) {
                result.tryComplete(tally);
            }
        }

        private long waited() {
            return System.nanoTime() - due;
        }
    }
}
