package org.lgds.gateway.route;

import java.net.URL;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lgds.gateway.test.Frames;
import org.lgds.gateway.test.Gateway;
import org.lgds.gateway.test.Service;
import org.lgds.gateway.test.Wire;
import org.lgds.kit.test.Tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Callers who go before, amid and after their answer. */
@QuarkusTest
@TestProfile(Gateway.class)
class LeavingTest {

    private static final String TOKEN =
            "Authorization: Bearer " + Tokens.of("leeds-sync", "council-system", "assets:write", "LDS") + "\r\n";

    private static Service assets;

    @TestHTTPResource("/")
    URL gateway;

    @TestHTTPResource(value = "/", tls = true)
    URL secured;

    @BeforeAll
    static void start() throws Exception {
        assets = new Service("asset-service");
    }

    @AfterAll
    static void stop() throws Exception {
        assets.close();
    }

    @Test
    void aRequestBrokenOffIsNeverEndedAsIfWhole() throws Exception {
        var fate = new CompletableFuture<String>();
        assets.answering(request -> request.handler(piece -> {})
                .endHandler(end -> fate.complete("ended"))
                .exceptionHandler(e -> fate.complete("broken")));
        try (var wire = new Wire(gateway)) {
            wire.send("POST /v1/assets HTTP/1.1\r\nHost: a\r\n" + TOKEN
                    + "Transfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n");
            assets.received();
        }
        assertThat(fate.get(5, TimeUnit.SECONDS)).isEqualTo("broken");
    }

    @Test
    void aSlowReaderHoldsTheServiceBackAndLeavingStopsIt() throws Exception {
        var written = new AtomicLong();
        var gone = assets.answeringWithoutEnd(written);
        try (var wire = new Wire(gateway)) {
            wire.send("GET /v1/assets/export HTTP/1.1\r\nHost: a\r\n\r\n");
            wire.until("\r\n\r\n");
            var still = new AtomicLong(-1);
            await().pollInterval(java.time.Duration.ofMillis(300))
                    .until(() -> still.getAndSet(written.get()) == written.get());
            assertThat(written.get()).isLessThan(30_000_000);
        }
        gone.get(5, TimeUnit.SECONDS);
    }

    @Test
    void whoClosesAConnectionOfTheSecondVersionStopsTheServiceToo() throws Exception {
        var gone = new CompletableFuture<Void>();
        assets.answering(request -> request.response().exceptionHandler(e -> {}).closeHandler(gone::complete));
        var line = List.of(":method", "GET", ":scheme", "https", ":path", "/v1/assets/export", ":authority", "a");
        try (var frames = new Frames(secured)) {
            frames.send(Frames.frame(Frames.HEADERS, Frames.END_STREAM | Frames.END_HEADERS, 1, Frames.head(line)));
            assertThat(assets.received()).isNotNull();
        }
        gone.get(5, TimeUnit.SECONDS);
    }

    /** Refused before it was all here, an upload leaves a connection on which the service still waits for its rest. */
    @Test
    void anUploadRefusedHalfWayTakesNobodyElsesRequestWithIt() throws Exception {
        assets.answering(request -> request.response()
                .setStatusCode(request.method().name().equals("POST") ? 413 : 200)
                .end("answered"));
        var half = "x".repeat(400_000);
        for (int i = 0; i < 20; i++) {
            try (var upload = new Wire(gateway)) {
                upload.send(
                        "POST /v1/assets HTTP/1.1\r\nHost: a\r\n" + TOKEN + "Content-Length: 800000\r\n\r\n" + half);
                assertThat(upload.until("answered")).startsWith("HTTP/1.1 413 ");
                upload.send(half);
                upload.send("GET /v1/assets HTTP/1.1\r\nHost: a\r\n\r\n");
                assertThat(upload.until("answered")).contains("HTTP/1.1 200 ");
            }
        }
    }

    /** The connection to the service is free when the answer is whole, and serves another caller at once. */
    @Test
    void callersThatHangUpAfterTheirAnswerBreakNobodyElsesOff() throws Exception {
        assets.answering(request -> request.response().end("whole"));
        Callable<String> call = () -> {
            try (var wire = new Wire(gateway)) {
                wire.send("GET /v1/assets HTTP/1.1\r\nHost: a\r\n\r\n");
                return wire.until("whole");
            }
        };
        var callers = Executors.newFixedThreadPool(8);
        try {
            for (var answer : callers.invokeAll(Collections.nCopies(4_000, call))) {
                assertThat(answer.get()).startsWith("HTTP/1.1 200 ").endsWith("whole");
            }
        } finally {
            callers.shutdownNow();
        }
    }
}
