package org.lgds.gateway.route;

import java.net.URL;
import java.util.Set;
import java.util.stream.Collectors;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
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
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

/** What the door says by the table of routes alone. */
@QuarkusTest
@TestProfile(Gateway.class)
class RoutingTest {

    private static final String TOKEN = Tokens.of("leeds-sync", "council-system", "assets:write", "LDS");

    private static Service assets;

    @TestHTTPResource("/")
    URL gateway;

    @Inject
    MeterRegistry meters;

    @BeforeAll
    static void start() {
        assets = new Service("asset-service");
    }

    @AfterAll
    static void stop() {
        assets.close();
    }

    @Test
    void anotherMethodIsNotAllowedAndTheOnesThatAreAreNamed() {
        for (var token : new boolean[] {false, true}) {
            var request = token ? given().auth().oauth2(TOKEN) : given();
            request.delete("/v1/assets")
                    .then()
                    .statusCode(405)
                    .header("Allow", "GET, HEAD, OPTIONS, POST")
                    .contentType("application/problem+json")
                    .body("type", equalTo("/docs/problems/method-not-allowed"));
        }
        when().post("/v1/me").then().statusCode(405).header("Allow", "GET, HEAD, OPTIONS");
        when().options("/v1/assets").then().statusCode(204).header("Allow", "GET, HEAD, OPTIONS, POST");
        when().get("/v1/assets/batch").then().statusCode(405).header("Allow", "OPTIONS, POST");
        when().put("/v1/adoptions/changes").then().statusCode(405).header("Allow", "GET, HEAD, OPTIONS");
        when().options("/v1/assets/0199637a-0f00-7000-8000-000000000001")
                .then()
                .statusCode(204)
                .header("Accept-Patch", "application/merge-patch+json");
    }

    @Test
    void whatNeedsATokenDoesNotReachTheServiceWithoutOne() {
        assets.answering(request -> request.response().end("{}"));
        given().body("{}")
                .post("/v1/assets")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", notNullValue());
        assertThat(assets.isUntouched()).isTrue();
        when().get("/v1/assets").then().statusCode(200);
    }

    @Test
    void aBodyIsHeldToTheRoutesLimitWithAndWithoutALength() throws Exception {
        assets.answering(
                request -> request.body().onSuccess(body -> request.response().end("{}")));
        var tooMuch = new byte[2_097_153];
        given().auth()
                .oauth2(TOKEN)
                .body(tooMuch)
                .post("/v1/assets")
                .then()
                .statusCode(413)
                .body("detail", containsString("2097152 bytes"));
        assertThat(assets.isUntouched()).isTrue();
        given().auth()
                .oauth2(TOKEN)
                .body(tooMuch)
                .post("/v1/assets/batch")
                .then()
                .statusCode(200);

        try (var wire = new Wire(gateway)) {
            wire.send("POST /v1/assets HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nAuthorization: Bearer "
                    + TOKEN + "\r\n\r\n");
            var piece = "10000\r\n" + "x".repeat(0x10000) + "\r\n";
            for (int i = 0; i < 33; i++) {
                wire.send(piece);
            }
            assertThat(wire.until("\r\n\r\n")).startsWith("HTTP/1.1 413 ").contains("problem+json");
        }
    }

    /** An advisor's calendar has a secret in its path. */
    @Test
    void metricsNameRoutesAndNeverPaths() {
        assets.answering(request -> request.response().end("{}"));
        when().get("/v1/adoptions/s3cr3t/0193a7e4-6a1e-7cc4-b7a1-0a3c5d8e9f10")
                .then()
                .statusCode(200);
        when().get("/v1/s3cr3t/s3cr3t").then().statusCode(404);
        when().get("/v1/assets/s3cr3t%2f").then().statusCode(400);
        given().auth().oauth2("s3cr3t").get("/v1/s3cr3t").then().statusCode(401);

        await().untilAsserted(() -> assertThat(uris()).contains("/v1/adoptions/{council}/{asset}", Finding.NOWHERE));
        assertThat(uris()).noneMatch(uri -> uri.contains("s3cr3t"));
    }

    private Set<String> uris() {
        return meters.find("http.server.requests").timers().stream()
                .map(timer -> timer.getId().getTag("uri"))
                .collect(Collectors.toSet());
    }
}
