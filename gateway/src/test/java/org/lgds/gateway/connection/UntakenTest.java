package org.lgds.gateway.connection;

import java.net.URL;
import java.util.UUID;

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

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Callers who ask for much and take nothing. */
@QuarkusTest
@TestProfile(Gateway.class)
class UntakenTest {

    private static final String LARGE = "/openapi.json";
    private static final String NOTHING = "/v1/nothing";
    private static final int AT_ONCE = 64;
    private static final int STREAMS = 250;

    private static final String AS_SOMEBODY =
            "Authorization: Bearer " + Tokens.of("leeds-sync", "council-system", "assets:write", "LDS") + "\r\n";

    private static Service assets;

    @TestHTTPResource("/")
    URL plain;

    @TestHTTPResource(value = "/", tls = true)
    URL secured;

    @BeforeAll
    static void start() {
        assets = new Service("asset-service");
    }

    @AfterAll
    static void stop() {
        assets.close();
    }

    private static String get(String path, String headers) {
        return "GET " + path + " HTTP/1.1\r\nHost: a\r\n" + headers + "\r\n";
    }

    private static void afterOthersHaveBeenAnswered() {
        for (int i = 0; i < 50; i++) {
            given().header("Connection", "close").get(NOTHING).then().statusCode(404);
        }
    }

    /** Nobody but the gateway could hold the bytes of twenty. */
    @Test
    void noDocumentIsWrittenBeforeTheOneBeforeItIsTaken() throws Exception {
        assets.answering(request -> request.response().end("the last"));
        when().get(LARGE).then().statusCode(200);
        nextComesOnlyWhenTaken(LARGE, 20);
    }

    @Test
    void noKeptAnswerIsWrittenBeforeThoseBeforeItAreTaken() throws Exception {
        var path = "/v1/assets/" + UUID.randomUUID();
        assets.answering(request -> request.response()
                .putHeader("Cache-Control", "public, max-age=600")
                .end("x".repeat(200_000)));
        assertThat(Wire.ask(plain, get(path, "Connection: close\r\n"))).contains("; stored");
        assets.answering(request -> request.response().end("the last"));
        nextComesOnlyWhenTaken(path, 40);
    }

    private void nextComesOnlyWhenTaken(String path, int times) throws Exception {
        try (var wire = Wire.narrow(plain)) {
            wire.send(get(path, "").repeat(times) + get("/v1/assets", AS_SOMEBODY + "Connection: close\r\n"));
            assertThat(wire.until("\r\n\r\n")).startsWith("HTTP/1.1 200 ");
            afterOthersHaveBeenAnswered();
            assertThat(assets.isUntouched()).isTrue();
            assertThat(wire.rest()).endsWith("the last");
        }
    }

    /** What is taken is answered. */
    @Test
    void ofRequestsThatWaitForAnAnswerSoMuchIsTaken() throws Exception {
        assets.answering(request -> request.response().end("the first"));
        try (var wire = new Wire(plain)) {
            wire.send(get("/v1/assets", AS_SOMEBODY) + get(NOTHING, "").repeat(110));
            assertThat(wire.rest().split("HTTP/1.1 404 ", -1)).hasSizeBetween(50, 64);
        }
    }

    @Test
    void longAnswersTakePlacesUntilTheyAreTaken() throws Exception {
        var length = given().header("Accept-Encoding", "identity").get(LARGE).asByteArray().length;
        try (var frames = new Frames(secured)) {
            frames.openNoWindow();
            for (int i = 0; i <= AT_ONCE; i++) {
                frames.get(2 * i + 1, LARGE);
            }
            var oneTooMany = 2 * AT_ONCE + 1;
            assertThat(frames.openWindow(oneTooMany, 10_000).answer(oneTooMany).status())
                    .isEqualTo(429);
            var first = frames.openWindow(0, 2 * length).openWindow(1, length).answer(1);
            assertThat(first.status()).isEqualTo(200);
            assertThat(first.body()).hasSize(length);
            var another = oneTooMany + 2;
            assertThat(frames.get(another, LARGE)
                            .openWindow(0, length)
                            .openWindow(another, length)
                            .answer(another)
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void anAddressHasSoManyStreamsWhoseAnswersAreNotTaken() throws Exception {
        try (var last = new Frames(secured)) {
            try (var first = new Frames(secured);
                    var second = new Frames(secured)) {
                var held = hold(first, 100) + hold(second, 100);
                last.openNoWindow();
                for (int i = held; i <= STREAMS; i++) {
                    last.get(2 * (i - held) + 1, NOTHING);
                }
                assertThat(last.answer(2 * (STREAMS - held) + 1).status()).isZero();
            }
            var next = new int[] {2 * STREAMS + 1};
            await().until(() -> {
                next[0] += 2;
                return last.get(next[0], NOTHING)
                                .openWindow(next[0], 10_000)
                                .answer(next[0])
                                .status()
                        == 404;
            });
        }
    }

    /** All but the last, by whose answer the others are known to have been given. */
    private static int hold(Frames frames, int streams) throws Exception {
        frames.openNoWindow();
        for (int i = 0; i < streams; i++) {
            frames.get(2 * i + 1, NOTHING);
        }
        var last = 2 * streams - 1;
        assertThat(frames.openWindow(last, 10_000).answer(last).status()).isEqualTo(404);
        return streams - 1;
    }
}
