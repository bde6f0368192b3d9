package org.lgds.gateway.route;

import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.buffer.Buffer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lgds.gateway.test.Gateway;
import org.lgds.gateway.test.Service;
import org.lgds.gateway.test.Wire;
import org.lgds.kit.test.Tokens;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

@QuarkusTest
@TestProfile(Gateway.class)
class ForwardingTest {

    private static final String TOKEN =
            Tokens.of("leeds-sync", "council-system", "assets:write adoptions:write", "LDS");

    private static Service assets;

    @TestHTTPResource("/")
    URL gateway;

    @BeforeAll
    static void start() throws Exception {
        assets = new Service("asset-service");
    }

    @AfterAll
    static void stop() throws Exception {
        assets.close();
    }

    @Test
    void methodTargetAndBodyArriveAsSent() throws Exception {
        assets.answering(request -> request.body()
                .onSuccess(body -> request.response()
                        .setStatusCode(201)
                        .putHeader("ETag", "\"1\"")
                        .putHeader("Location", "/v1/assets/0193a7e4-6a1e-7cc4-b7a1-0a3c5d8e9f10")
                        .end(body)));

        given().auth()
                .oauth2(TOKEN)
                .urlEncodingEnabled(false)
                .header("If-Match", "\"0\"")
                .body("{\"a\": 1}")
                .put("/v1/adoptions/caf%C3%A9?dryRun=true&confirmEnds=5")
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", "/v1/assets/0193a7e4-6a1e-7cc4-b7a1-0a3c5d8e9f10")
                .body(equalTo("{\"a\": 1}"));
        var received = assets.received();
        assertThat(received.method().name()).isEqualTo("PUT");
        assertThat(received.uri()).endsWith("?dryRun=true&confirmEnds=5").startsWith("/v1/adoptions/caf");
        assertThat(received.getHeader("If-Match")).isEqualTo("\"0\"");
    }

    @Test
    void aProblemOfTheServicePassesThrough() {
        assets.answering(request -> request.response()
                .setStatusCode(409)
                .putHeader("Content-Type", "application/problem+json")
                .end("{\"type\":\"/docs/problems/wrong-state\"}"));
        when().get("/v1/assets/0193a7e4-6a1e-7cc4-b7a1-0a3c5d8e9f10")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("/docs/problems/wrong-state"));
    }

    @Test
    void answersWithoutBodyKeepTheirHeaders() throws Exception {
        assets.answering(
                request -> request.response().putHeader("Content-Length", "7").end());
        when().head("/v1/assets").then().statusCode(200).header("Content-Length", "7");
        assets.answering(request ->
                request.response().setStatusCode(304).putHeader("ETag", "\"1\"").end());
        when().get("/v1/assets").then().statusCode(304).header("ETag", "\"1\"");
        assets.answering(request -> request.response().setStatusCode(204).end());
        given().auth()
                .oauth2(TOKEN)
                .delete("/v1/assets/%1$s/links/%1$s".formatted("0193a7e4-6a1e-7cc4-b7a1-0a3c5d8e9f10"))
                .then()
                .statusCode(204);
        assertThat(Wire.ask(gateway, "GET /v1/assets HTTP/1.0\r\nHost: a\r\n\r\n"))
                .startsWith("HTTP/1.0 204");
    }

    @Test
    void anUnknownSegmentIsNotFound() {
        for (var path : new String[] {"/v1/nothing", "/v1/nothing/1", "/v1", "/nothing", "/v1/me/x", "/v1/events"}) {
            when().get(path).then().statusCode(404).contentType("application/problem+json");
        }
    }

    @Test
    void aServiceThatIsDownIsUnavailable() {
        when().get("/v1/councils")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", notNullValue())
                .body("type", equalTo("/docs/problems/unavailable"));
        given().auth()
                .oauth2(TOKEN)
                .body("x".repeat(300_000))
                .post("/v1/structural-changes")
                .then()
                .statusCode(503);
    }

    @Test
    void aServiceThatHangsIsCutOffBeforeItsFirstByteOnly() throws Exception {
        var gone = new CompletableFuture<Void>();
        assets.answering(request -> request.response().exceptionHandler(e -> {}).closeHandler(gone::complete));
        when().get("/v1/assets")
                .then()
                .statusCode(504)
                .contentType("application/problem+json")
                .body("type", equalTo("/docs/problems/gateway-timeout"));
        gone.get(5, TimeUnit.SECONDS);

        assets.answering(request -> {
            request.response().setChunked(true).write("first ");
            assets.later(1_500, () -> request.response().end("last"));
        });
        assertThat(get("/v1/assets")).isEqualTo("first last");
    }

    @Test
    void aServiceThatHangsWithinItsAnswerIsCutOffLaterAndTheAnswerIsNotEndedAsIfWhole() throws Exception {
        var gone = new CompletableFuture<Void>();
        assets.answering(request -> {
            request.response().exceptionHandler(e -> {}).closeHandler(gone::complete);
            request.response().setChunked(true).write("first ");
        });
        assertThatThrownBy(() -> get("/v1/assets")).isInstanceOf(java.io.IOException.class);
        gone.get(10, TimeUnit.SECONDS);
    }

    /** The service is not to blame for a caller who stops to read for a while. */
    @Test
    void whoStopsToReadForLongerThanAServiceMayBeSilentIsNotCutOff() throws Exception {
        var size = 20_000_000;
        assets.answering(request -> request.response().end(Buffer.buffer(new byte[size])));
        try (var wire = new Wire(gateway)) {
            wire.send("GET /v1/assets HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
            await().pollDelay(Duration.ofSeconds(5)).until(() -> true);
            assertThat(wire.rest().length()).isGreaterThan(size);
        }
    }

    @Test
    void anAnswerBrokenOffIsNeverEndedAsIfWhole() {
        assets.answering(request -> {
            request.response().setChunked(true).write("half");
            request.response()
                    .write(" of it")
                    .onSuccess(sent -> request.connection().close());
        });
        assertThatThrownBy(() -> get("/v1/assets")).isInstanceOf(java.io.IOException.class);

        assets.answering(request -> request.connection().close());
        when().get("/v1/assets").then().statusCode(502).contentType("application/problem+json");
    }

    @Test
    void theServiceReadsTheFirstBytesBeforeTheLastAreSentAndAnswersMeanwhile() throws Exception {
        assets.answering(request -> {
            request.response().setChunked(true);
            request.handler(piece -> request.response().write(piece));
            request.endHandler(end -> request.response().end("done"));
        });
        try (var wire = new Wire(gateway)) {
            wire.send(
                    "POST /v1/adoptions HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nConnection: close\r\nAuthorization: Bearer "
                            + TOKEN + "\r\n\r\n");
            for (var line : new String[] {"one", "two", "six"}) {
                wire.send("3\r\n" + line + "\r\n");
                wire.until(line);
            }
            wire.send("0\r\n\r\n");
            assertThat(wire.rest()).contains("done");
        }
    }

    @Test
    void continueIsAnsweredByTheGateway() throws Exception {
        assets.answering(
                request -> request.body().onSuccess(body -> request.response().end("got " + body)));
        try (var wire = new Wire(gateway)) {
            wire.send("POST /v1/assets HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nExpect: 100-continue\r\n"
                    + "Connection: close\r\nAuthorization: Bearer " + TOKEN + "\r\n\r\n");
            assertThat(wire.until("\r\n\r\n")).contains("100 Continue");
            wire.send("body");
            assertThat(wire.rest()).contains("200 OK").contains("got body");
        }
        assertThat(assets.received().getHeader("Expect")).isNull();
    }

    private String get(String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(gateway.toString().replaceAll("/$", "") + path))
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }
}
