package org.lgds.gateway.cache;

import java.net.URL;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.http.HttpServerRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lgds.gateway.test.Gateway;
import org.lgds.gateway.test.Service;
import org.lgds.gateway.test.Wire;
import org.lgds.kit.test.Tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@TestProfile(Gateway.class)
class ReadsTest {

    private static Service assets;

    @TestHTTPResource("/")
    URL gateway;

    private final String path = "/v1/assets/" + UUID.randomUUID();
    private final AtomicInteger asked = new AtomicInteger();
    private final ExecutorService callers = Executors.newFixedThreadPool(12);

    @BeforeAll
    static void start() {
        assets = new Service("asset-service");
    }

    @AfterAll
    static void stop() {
        assets.close();
    }

    @AfterEach
    void stopCallers() {
        callers.shutdownNow();
    }

    private String get(String... headers) throws Exception {
        return Wire.ask(
                gateway,
                "GET " + path + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n" + String.join("", headers) + "\r\n");
    }

    /** Each answer is another one: "body 1", "body 2". */
    private void answering(String control) {
        assets.answering(request -> answer(request, control));
    }

    private void answer(HttpServerRequest request, String control) {
        request.response()
                .putHeader("Cache-Control", control)
                .putHeader("Vary", "Authorization")
                .end("body " + asked.incrementAndGet());
    }

    @Test
    void whatIsFreshIsGivenWithoutAsking() throws Exception {
        answering("public, max-age=60");
        assertThat(get())
                .contains("body 1")
                .contains("Cache-Status: lgds-gateway; fwd=uri-miss; stored")
                .contains("Age: 0");
        assertThat(get()).contains("body 1").contains("Cache-Status: lgds-gateway; hit; ttl=");
        assertThat(get("Cache-Control: no-cache\r\n")).contains("body 2").contains("fwd=stale");
        assertThat(get("Accept: text/csv\r\n")).contains("body 3");
        assertThat(get()).contains("body 2");
        assertThat(Wire.ask(gateway, "HEAD " + path + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"))
                .contains("hit")
                .contains("Content-Length: 6")
                .doesNotContain("body");
        assertThat(asked).hasValue(3);
    }

    @Test
    void nobodyIsGivenWhatWasFetchedForAnother() throws Exception {
        answering("public, max-age=60");
        get();
        var token = Tokens.of("leeds-sync", "council-system", "assets:read", "LDS");
        assertThat(get("Authorization: Bearer " + token + "\r\n")).contains("body 2");
        assertThat(get("Cookie: a=b\r\n")).contains("body 3");
        assertThat(get("Range: bytes=0-1\r\n")).contains("body 4");
        assertThat(get("Cache-Control: no-store\r\n")).contains("body 5");
        assertThat(get()).contains("body 1");
        assertThat(Wire.ask(gateway, "GET " + path + " HTTP/1.1\r\nHost: b\r\nConnection: close\r\n\r\n"))
                .contains("body 6");
    }

    @Test
    void whatIsPrivateOrOnlyHalfThereIsNotKept() throws Exception {
        for (var control : new String[] {"private, max-age=60", "no-store", "public, no-store, max-age=60"}) {
            answering(control);
            var before = asked.get();
            get();
            assertThat(get()).contains("body " + (before + 2)).contains("Cache-Status: lgds-gateway; fwd=");
        }
        assets.answering(request -> request.response()
                .putHeader("Cache-Control", "public, max-age=60")
                .setChunked(true)
                .write("half")
                .onSuccess(sent -> request.connection().close()));
        assertThat(get()).startsWith("HTTP/1.1 502 ").doesNotContain("half");
        answering("public, max-age=60");
        assertThat(get()).contains("body ");
    }

    @Test
    void whatIsLongIsPassedOnAndNotKept() throws Exception {
        var size = 1_500_000;
        for (var announced : new boolean[] {true, false}) {
            assets.answering(request -> {
                asked.incrementAndGet();
                var response = request.response().putHeader("Cache-Control", "public, max-age=60");
                if (announced) {
                    response.putHeader("Content-Length", "" + size);
                } else {
                    response.setChunked(true);
                }
                response.write("x".repeat(700_000));
                response.end("y".repeat(size - 700_000));
            });
            var before = asked.get();
            for (int i = 0; i < 2; i++) {
                var answer = get();
                assertThat(answer.chars().filter(c -> c == 'x').count()).isGreaterThanOrEqualTo(700_000);
                assertThat(answer.chars().filter(c -> c == 'y').count()).isGreaterThanOrEqualTo(800_000);
            }
            assertThat(asked.get() - before).isEqualTo(2);
        }
    }

    @Test
    void theServiceIsAskedWhetherWhatIsKeptIsStillSo() throws Exception {
        assets.answering(request -> {
            request.response()
                    .putHeader("ETag", "\"v1\"")
                    .putHeader("Cache-Control", "public, max-age=0, must-revalidate");
            if ("\"v1\"".equals(request.getHeader("If-None-Match"))) {
                request.response().setStatusCode(304).end();
            } else {
                request.response().end("body " + asked.incrementAndGet());
            }
        });
        assertThat(get()).contains("body 1");
        assertThat(get()).startsWith("HTTP/1.1 200 ").contains("body 1").contains("fwd-status=304");
        assertThat(get("If-None-Match: \"v1\"\r\n")).startsWith("HTTP/1.1 304 ").contains("ETag: \"v1\"");
        assertThat(get("If-None-Match: W/\"v1\", \"v0\"\r\n")).startsWith("HTTP/1.1 304 ");
        assertThat(get("If-None-Match: \"v0\"\r\n")).startsWith("HTTP/1.1 200 ").contains("body 1");
        assertThat(asked).hasValue(1);
        assertThat(assets.count()).isEqualTo(5);
    }

    @Test
    void oneRequestAnswersManyWhoWait() throws Exception {
        var go = new CompletableFuture<Void>();
        assets.answering(request -> go.whenComplete((now, never) -> request.response()
                .putHeader("Cache-Control", "public, max-age=60")
                .end("body " + asked.incrementAndGet())));
        var answers = new ArrayList<Future<String>>();
        for (int i = 0; i < 10; i++) {
            answers.add(callers.submit(() -> get()));
        }
        assets.received();
        go.complete(null);
        for (var answer : answers) {
            assertThat(answer.get()).startsWith("HTTP/1.1 200 ").contains("body 1");
        }
        assertThat(asked).hasValue(1);
    }

    /** Who asks after a change must see it, also when somebody else asked before. */
    @Test
    void whoComesLaterIsNotToldWhatWasSoBefore() throws Exception {
        var first = new CompletableFuture<HttpServerRequest>();
        assets.answering(request -> {
            if (!first.complete(request)) {
                answer(request, "public, max-age=0");
            }
        });
        var early = callers.submit(() -> get());
        first.get(5, TimeUnit.SECONDS);
        var later = new ArrayList<Future<String>>();
        for (int i = 0; i < 5; i++) {
            later.add(callers.submit(() -> get()));
        }
        answer(first.get(), "public, max-age=0");
        assertThat(early.get()).contains("body 1");
        for (var answer : later) {
            assertThat(answer.get()).doesNotContain("body 1").contains("body ");
        }
    }

    @Test
    void whenWhoWentLeavesAnotherGoes() throws Exception {
        var gone = new CompletableFuture<Void>();
        assets.answering(request -> request.response().exceptionHandler(e -> {}).closeHandler(gone::complete));
        var leader = new Wire(gateway);
        leader.send("GET " + path + " HTTP/1.1\r\nHost: a\r\n\r\n");
        assets.received();
        var waiting = callers.submit(() -> get());
        answering("public, max-age=60");
        leader.close();
        gone.get(5, TimeUnit.SECONDS);
        assertThat(waiting.get()).contains("body 1");
    }

    @Test
    void whatIsStaleIsGivenWhileItIsFetchedAnew() throws Exception {
        answering("public, max-age=1, stale-while-revalidate=600");
        get();
        await().until(() -> {
            assertThat(get()).contains("Cache-Status: lgds-gateway; hit; ttl=");
            return asked.get() == 2;
        });
        await().until(() -> get().contains("body 2"));
    }

    @Test
    void whatIsStaleIsGivenWhenTheServiceFails() throws Exception {
        answering("public, max-age=0, stale-if-error=600");
        assertThat(get()).contains("body 1");
        assets.answering(request -> request.response().setStatusCode(500).end());
        assertThat(get()).startsWith("HTTP/1.1 200 ").contains("body 1").contains("stale-if-error");
        assets.answering(request -> request.connection().close());
        assertThat(get()).startsWith("HTTP/1.1 200 ").contains("body 1");
        assets.answering(request -> request.response().setStatusCode(404).end());
        assertThat(get()).startsWith("HTTP/1.1 404 ");
    }
}
