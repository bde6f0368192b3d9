package org.lgds.gateway.connection;

import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lgds.gateway.test.Gateway;
import org.lgds.gateway.test.Service;
import org.lgds.gateway.test.Wire;
import org.lgds.kit.test.Tokens;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@TestProfile(Gateway.class)
class ConnectionsTest {

    private static final int CAP = 500;

    private static final String POST = "POST /v1/assets HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer "
            + Tokens.of("leeds-sync", "council-system", "assets:write", "LDS") + "\r\n";

    @TestHTTPResource("/")
    URL gateway;

    private static Service assets;

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

    @AfterEach
    void stopClock() {
        clock.shutdownNow();
    }

    @BeforeAll
    static void start() {
        assets = new Service("asset-service");
    }

    @AfterAll
    static void stop() {
        assets.close();
    }

    @Test
    void anAddressHasSoManyConnectionsAndNoMore() throws Exception {
        when().get("/v1/nothing").then().statusCode(404);
        var held = new ArrayList<Wire>();
        for (int i = 0; i < CAP; i++) {
            held.add(new Wire(gateway, "127.0.0.31"));
        }
        await().until(() -> isClosedAtOnce("127.0.0.31"));
        try (var other = new Wire(gateway, "127.0.0.32")) {
            assertThat(other.send("GET /v1/nothing HTTP/1.1\r\nHost: a\r\n\r\n").until("\r\n\r\n"))
                    .startsWith("HTTP/1.1 404");
        }
        for (var each : held) {
            each.close();
        }
        await().until(() -> !isClosedAtOnce("127.0.0.31"));
    }

    @Test
    void aHeadThatTricklesIsCutOff() throws Exception {
        when().get("/v1/nothing").then().statusCode(404);
        try (var slow = new Wire(gateway, "127.0.0.33")) {
            slow.send("GET /v1/nothing HTTP/1.1\r\n");
            await().until(() -> !takes(slow, "X-A: b\r\n"));
        }
    }

    @Test
    void aHeadThatTricklesAfterAnAnswerIsCutOffToo() throws Exception {
        try (var slow = new Wire(gateway, "127.0.0.34")) {
            slow.send("GET /v1/nothing HTTP/1.1\r\nHost: a\r\n\r\n").until("}");
            slow.send("GET /v1/nothing HTTP/1.1\r\n");
            await().until(() -> !takes(slow, "X-A: b\r\n"));
        }
    }

    /** Whether it goes straight on or is looked at first. */
    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/json"})
    void aBodyThatTricklesIsTimedOut(String type) throws Exception {
        assets.answering(request -> request.response().exceptionHandler(e -> {}));
        try (var slow = new Wire(gateway, "127.0.0.35")) {
            slow.send(POST + "Content-Type: " + type + "\r\nContent-Length: 50000\r\n\r\n");
            clock.scheduleAtFixedRate(() -> takes(slow, "x"), 0, 200, TimeUnit.MILLISECONDS);
            assertThat(slow.until("\r\n\r\n")).startsWith("HTTP/1.1 408").contains("application/problem+json");
        }
    }

    @Test
    void theServiceStopsWaitingForABodyThatWasTimedOut() throws Exception {
        var fate = new CompletableFuture<String>();
        assets.answering(request -> request.handler(piece -> {})
                .endHandler(end -> fate.complete("ended"))
                .exceptionHandler(e -> fate.complete("broken off")));
        try (var slow = new Wire(gateway, "127.0.0.37")) {
            slow.send(POST + "Content-Type: text/plain\r\nContent-Length: 50000\r\n\r\n");
            clock.scheduleAtFixedRate(() -> takes(slow, "x"), 0, 200, TimeUnit.MILLISECONDS);
            assertThat(slow.until("\r\n\r\n")).startsWith("HTTP/1.1 408");
        }
        assertThat(fate.get(5, TimeUnit.SECONDS)).isEqualTo("broken off");
    }

    @Test
    void aBodyThatMovesIsNotCutOff() throws Exception {
        assets.answering(request ->
                request.body().onSuccess(body -> request.response().end("got " + body.length())));
        try (var upload = new Wire(gateway, "127.0.0.36")) {
            var pieces = 50;
            upload.send(POST + "Connection: close\r\nContent-Length: " + pieces * 1_000 + "\r\n\r\n");
            var sending =
                    clock.scheduleAtFixedRate(() -> takes(upload, "x".repeat(1_000)), 0, 100, TimeUnit.MILLISECONDS);
            assertThat(upload.until("got " + pieces * 1_000)).startsWith("HTTP/1.1 200");
            sending.cancel(false);
        }
    }

    private boolean isClosedAtOnce(String from) throws IOException {
        try (var wire = new Wire(gateway, from)) {
            wire.send("GET /v1/nothing HTTP/1.1\r\nHost: a\r\n\r\n").until("\r\n\r\n");
            return false;
        } catch (IOException closed) {
            return true;
        }
    }

    private static boolean takes(Wire wire, String text) {
        try {
            wire.send(text);
            return true;
        } catch (IOException closed) {
            return false;
        }
    }
}
