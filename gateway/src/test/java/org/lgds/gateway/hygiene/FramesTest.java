package org.lgds.gateway.hygiene;

import java.net.URL;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lgds.gateway.test.Frames;
import org.lgds.gateway.test.Gateway;
import org.lgds.gateway.test.Service;
import org.lgds.kit.test.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

/** What a service gets to see of HTTP/2, which the gateway writes down as HTTP/1.1. */
@QuarkusTest
@TestProfile(Gateway.class)
class FramesTest {

    private static Service assets;

    @TestHTTPResource(value = "/", tls = true)
    URL gateway;

    @BeforeAll
    static void start() {
        assets = new Service("asset-service");
    }

    @AfterAll
    static void stop() {
        assets.close();
    }

    static Stream<FrameTricks> tricks() {
        return FrameTricks.all(Tokens.of("editor", "catalogue-editor", "assets:write"));
    }

    @ParameterizedTest
    @MethodSource("tricks")
    void noServiceReadsFramesInAnotherWayThanTheGateway(FrameTricks trick) throws Exception {
        var whole = new CopyOnWriteArrayList<String>();
        assets.answering(request -> request.body().onSuccess(body -> {
            whole.add("%s %s %s %s".formatted(request.method(), request.uri(), request.headers(), body));
            request.response().end("{}");
        }));
        try (var frames = new Frames(gateway)) {
            for (var frame : trick.frames()) {
                frames.send(frame);
            }
            var answer = frames.answer(1);
            if (trick.passes()) {
                assertThat(answer.status()).isEqualTo(200);
                assertThat(whole).singleElement().asString().contains(" " + FrameTricks.PATH + " ");
                assertThat(whole).noneMatch(seen -> seen.contains("evil.example"));
            } else {
                assertThat(answer.status()).isIn(0, 400, 401, 404, 405, 414, 415, 431, 501);
                assertThat(whole).isEmpty();
            }
            if (answer.status() > 0) {
                mustAnswer(frames, 3);
            }
        }
        try (var another = new Frames(gateway)) {
            mustAnswer(another, 1);
        }
    }

    /** It has no path, lawfully (RFC 9113, section 8.5); Vert.x and what watches it take that there is one. */
    @Test
    void whoWantsATunnelEndsNoOtherStreamOfTheConnection() throws Exception {
        try (var frames = new Frames(gateway)) {
            frames.send(FrameTricks.headers(0, List.of(":method", "CONNECT", ":authority", "localhost:443")));
            assertThat(frames.answer(1).status()).isIn(400, 405);
            mustAnswer(frames, 3);
        }
    }

    private static void mustAnswer(Frames frames, int stream) throws Exception {
        var marker = "/v1/marker-" + UUID.randomUUID();
        frames.send(Frames.frame(
                Frames.HEADERS,
                Frames.END_STREAM | Frames.END_HEADERS,
                stream,
                Frames.head(FrameTricks.with(":path", marker))));
        var answer = frames.answer(stream);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).contains(marker);
    }
}
