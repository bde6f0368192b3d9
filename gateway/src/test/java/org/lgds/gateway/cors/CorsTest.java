package org.lgds.gateway.cors;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lgds.gateway.test.Gateway;
import org.lgds.gateway.test.Service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@TestProfile(Gateway.class)
class CorsTest {

    private static final String LISTED = Gateway.LISTED_ORIGIN;

    private static Service assets;

    @BeforeAll
    static void start() {
        assets = new Service("asset-service");
    }

    @AfterAll
    static void stop() {
        assets.close();
    }

    @Test
    void aPageOfAListedOriginReadsAnswersAndTheirHeaders() {
        assets.answering(request -> request.response()
                .putHeader("Vary", "Authorization")
                .putHeader("ETag", "\"1\"")
                .end("{}"));
        var answer = from(LISTED).get("/v1/assets/0193a7e4-6a1e-7cc4-b7a1-0a3c5d8e9f10");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(LISTED);
        assertThat(answer.header("Access-Control-Allow-Credentials")).isNull();
        assertThat(answer.header("Access-Control-Expose-Headers"))
                .contains(
                        "ETag",
                        "Idempotency-Replayed",
                        "Link",
                        "Location",
                        "RateLimit",
                        "RateLimit-Policy",
                        "Retry-After",
                        "traceparent");
        assertThat(answer.headers().getValues("Vary")).contains("Authorization", "Origin");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "https://portal.example.evil.example",
                "https://evil.example",
                "http://portal.example",
                "https://portal.example:444",
                "https://PORTAL.example",
                "https://portal.example/"
            })
    void anotherOriginIsServedButItsPageMayNotRead(String origin) {
        assets.answering(request -> request.response().end("{}"));
        from(origin)
                .get("/v1/assets/0193a7e4-6a1e-7cc4-b7a1-0a3c5d8e9f10")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", nullValue())
                .header("Vary", containsString("Origin"));
        preflight(origin)
                .options("/v1/assets/0193a7e4-6a1e-7cc4-b7a1-0a3c5d8e9f10")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo("/docs/problems/origin-not-allowed"))
                .header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    void aPreflightIsAnsweredHereAndRemembered() {
        assets.answering(request -> request.response().end("{}"));
        preflight(LISTED)
                .header("Access-Control-Request-Headers", "authorization,if-match")
                .options("/v1/assets/0193a7e4-6a1e-7cc4-b7a1-0a3c5d8e9f10")
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Origin", LISTED)
                .header("Access-Control-Allow-Methods", containsString("PATCH"))
                .header("Access-Control-Allow-Headers", containsString("Idempotency-Key"))
                .header("Access-Control-Max-Age", "3600")
                .header("Vary", containsString("Origin"));
        assertThat(assets.isUntouched()).isTrue();
    }

    @Test
    void aPageReadsWhyItWasRefused() {
        from(LISTED).get("/v1/nothing").then().statusCode(404).header("Access-Control-Allow-Origin", LISTED);
        from(LISTED)
                .header("Authorization", "Bearer broken")
                .get("/v1/me")
                .then()
                .statusCode(401)
                .header("Access-Control-Allow-Origin", LISTED);
    }

    private static RequestSpecification from(String origin) {
        return given().header("Origin", origin);
    }

    private static RequestSpecification preflight(String origin) {
        return from(origin).header("Access-Control-Request-Method", "PUT");
    }
}
