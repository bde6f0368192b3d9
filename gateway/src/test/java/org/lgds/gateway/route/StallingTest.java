package org.lgds.gateway.route;

import java.io.IOException;
import java.net.URL;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lgds.gateway.test.Gateway;
import org.lgds.gateway.test.Service;
import org.lgds.gateway.test.Wire;
import org.lgds.kit.test.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

/** Answers that have begun, and of which nothing more comes or is taken. */
@QuarkusTest
@TestProfile(Gateway.class)
class StallingTest {

    private static final String TOKEN =
            "Authorization: Bearer " + Tokens.of("leeds-sync", "council-system", "assets:write", "LDS") + "\r\n";

    private static Service assets;

    @TestHTTPResource("/")
    URL gateway;

    @BeforeAll
    static void start() {
        assets = new Service("asset-service");
    }

    @AfterAll
    static void stop() {
        assets.close();
    }

    /** The connection to the service, and who works for it there, are not theirs for as long as they like. */
    @Test
    void aCallerWhoTakesNothingMoreIsLetGo() throws Exception {
        var gone = assets.answeringWithoutEnd(new AtomicLong());
        try (var wire = new Wire(gateway)) {
            wire.send("GET /v1/assets/export HTTP/1.1\r\nHost: a\r\n\r\n").until("\r\n\r\n");
            gone.get(20, TimeUnit.SECONDS);
            assertThat(wire.rest()).doesNotEndWith("\r\n0\r\n\r\n");
        }
    }

    /** Refused rows are told while the rest of a batch still comes, and between two of them may be a long time. */
    @Test
    void anUploadWhoseAnswerHasBegunMayTakeAsLongAsItMoves() throws Exception {
        assets.answering(request -> {
            request.response().setChunked(true).write("first");
            request.endHandler(end -> request.response().end("last")).resume();
        });
        var pieces = 50;
        var clock = Executors.newSingleThreadScheduledExecutor();
        try (var upload = new Wire(gateway)) {
            upload.send("POST /v1/assets/batch HTTP/1.1\r\nHost: a\r\n" + TOKEN
                    + "Content-Type: application/x-ndjson\r\nContent-Length: " + pieces * 1_000 + "\r\n\r\n");
            clock.scheduleAtFixedRate(() -> send(upload, "x".repeat(1_000)), 0, 100, TimeUnit.MILLISECONDS);
            assertThat(upload.until("last\r\n0\r\n\r\n"))
                    .startsWith("HTTP/1.1 200")
                    .contains("first");
        } finally {
            clock.shutdownNow();
        }
    }

    private static void send(Wire wire, String text) {
        try {
            wire.send(text);
        } catch (IOException closed) {
            throw new IllegalStateException(closed);
        }
    }
}
