package org.lgds.gateway.hygiene;

import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.gateway.test.Certificate;
import org.lgds.gateway.test.Frames;
import org.lgds.gateway.test.Gateway;
import org.lgds.gateway.test.Service;
import org.lgds.gateway.test.Wire;
import org.lgds.kit.test.Tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Bodies that are kept until they have been looked at. */
@QuarkusTest
@TestProfile(Gateway.class)
class HoldingTest {

    private static final String TOKEN = Tokens.of("editor", "catalogue-editor", "assets:write");
    private static final String WRONG = "{\"colour\": \"red\"}";
    private static final String RIGHT =
            "{\"name\": \"A\", \"summary\": \"B\", \"type\": \"api\", \"origin\": \"council\","
                    + " \"owner\": {\"council\": \"LDS\"}}";

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

    @BeforeEach
    void echo() {
        assets.answering(
                request -> request.body().onSuccess(body -> request.response().end(body)));
    }

    private static HttpResponse<String> post(URL gateway, String body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(gateway + "v1/assets"))
                .header("Authorization", "Bearer " + TOKEN)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.fromPublisher(BodyPublishers.ofString(body)))
                .build();
        return HttpClient.newBuilder().sslContext(Certificate.trusted()).build().send(request, BodyHandlers.ofString());
    }

    @Test
    void aBodyOfUnknownLengthIsLookedAtInEitherVersion() throws Exception {
        for (var gateway : List.of(plain, secured)) {
            assertThat(post(gateway, WRONG).statusCode()).isEqualTo(400);
            assertThat(assets.isUntouched()).isTrue();
            var right = post(gateway, RIGHT);
            assertThat(right.statusCode()).isEqualTo(200);
            assertThat(right.body()).isEqualTo(RIGHT);
            assertThat(assets.received()).isNotNull();
        }
    }

    /** The profile has room for sixteen. */
    @Test
    void whereThereIsNoRoomLeftTheServiceJudgesAlone() throws Exception {
        var slow = new ArrayList<Wire>();
        for (int i = 0; i < 16; i++) {
            slow.add(new Wire(plain, "127.0.0.41")
                    .send("POST /v1/assets HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
                            + "Authorization: Bearer " + TOKEN + "\r\nContent-Length: 100\r\n\r\n{"));
        }
        await().until(() -> post(plain, WRONG).statusCode() == 200);
        for (var one : slow) {
            one.close();
        }
        await().until(() -> post(plain, WRONG).statusCode() == 400);
    }

    /** A number of a header in which a line ends. */
    @Test
    void whatCannotBeReadIsToldAsTheCallersFault() throws Exception {
        try (var frames = new Frames(secured)) {
            frames.send(FrameTricks.headers(
                            FrameTricks.NO_FLAG,
                            FrameTricks.post(TOKEN, "content-type", "application/json", "content-length", "3")))
                    .send(Frames.frame(Frames.DATA, Frames.END_STREAM, 1, FrameTricks.bytes("{}")));
            assertThat(frames.reset(1)).isEqualTo(1);
        }
    }

    @Test
    void whoBreaksOffOneBodyKeepsItsOtherStreams() throws Exception {
        try (var frames = new Frames(secured)) {
            frames.send(FrameTricks.headers(
                            FrameTricks.NO_FLAG, FrameTricks.post(TOKEN, "content-type", "application/json")))
                    .send(Frames.frame(Frames.DATA, FrameTricks.NO_FLAG, 1, FrameTricks.bytes("{")))
                    .send(Frames.frame(Frames.RST_STREAM, FrameTricks.NO_FLAG, 1, new byte[] {0, 0, 0, 8}))
                    .send(Frames.frame(
                            Frames.HEADERS,
                            Frames.END_STREAM | Frames.END_HEADERS,
                            3,
                            Frames.head(FrameTricks.with(":path", "/v1/nothing"))));
            assertThat(frames.answer(3).status()).isEqualTo(404);
        }
        assertThat(assets.isUntouched()).isTrue();
    }
}
