package org.lgds.kit.web;

import java.io.IOException;
import java.net.Socket;
import java.net.URL;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lgds.kit.test.Conversation;
import org.lgds.kit.test.RealTokens;
import org.lgds.kit.test.Tokens;
import org.lgds.kit.test.Trick;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@TestProfile(RealTokens.class)
class DoorTest {

    private static final String TOKEN = Tokens.of("leeds-sync", "maker", "widgets:write", "LDS");

    @TestHTTPResource("/")
    URL door;

    @ParameterizedTest
    @MethodSource("org.lgds.kit.test.Trick#all")
    void noTrickGetsTheConnectionOutOfStep(Trick trick) throws IOException {
        Conversation.play(trick, door, "/v1/widgets", TOKEN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/v1/widgets%2fx | 400 | path-not-canonical | canonical form",
                "/v1/widgets?limit=1;limit=2 | 400 | path-not-canonical | %3B",
                "/v1/widgets?colour=%ff | 400 | path-not-canonical | whole UTF-8",
            })
    void aRefusalSaysWhatToDo(String target, int status, String type, String detail) {
        given().urlEncodingEnabled(false)
                .get(target)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("/docs/problems/" + type))
                .body("detail", containsString(detail));
    }

    /** Quarkus would answer these itself, with no word and without a look at the rest of the head. */
    @ParameterizedTest
    @ValueSource(
            strings = {"/v1/widgets?colour=a|b", "/v1/widgets/{x}", "/v1/widgets?colour=^", "/v1/widgets?colour=<`>"})
    void whatIsNoUriIsRefusedHereToo(String target) throws IOException {
        assertThat(ask("GET " + target + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400 ")
                .contains("/docs/problems/path-not-canonical")
                .containsIgnoringCase("api-version: ");
        assertThat(ask("GET " + target + " HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n"
                        + "GET /v1/widgets HTTP/1.1\r\n\r\n"))
                .contains("/docs/problems/invalid-request")
                .containsOnlyOnce("HTTP/1.1 ");
    }

    private String ask(String requests) throws IOException {
        try (var socket = new Socket(door.getHost(), door.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(requests.getBytes(ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        }
    }

    @Test
    void whatIsTooLargeIsToldSo() {
        given().get("/v1/widgets?colour=" + "x".repeat(4096))
                .then()
                .statusCode(414)
                .body("type", equalTo("/docs/problems/target-too-long"))
                .body("detail", containsString("4096"));
        given().header("X-Long", "x".repeat(17_000))
                .get("/v1/widgets")
                .then()
                .statusCode(431)
                .body("type", equalTo("/docs/problems/headers-too-large"));
    }

    @Test
    void aCompressedBodyIsNotUnpacked() {
        given().header("Content-Encoding", "gzip")
                .auth()
                .oauth2(TOKEN)
                .contentType("application/json")
                .body(new byte[] {31, -117, 8, 0})
                .post("/v1/widgets")
                .then()
                .statusCode(415)
                .header("Accept-Encoding", "identity")
                .body("type", equalTo("/docs/problems/unsupported-media-type"));
    }
}
