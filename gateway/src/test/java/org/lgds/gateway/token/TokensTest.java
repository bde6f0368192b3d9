package org.lgds.gateway.token;

import java.time.Instant;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lgds.gateway.test.Gateway;
import org.lgds.gateway.test.Service;
import org.lgds.kit.test.Tokens;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

@QuarkusTest
@TestProfile(Gateway.class)
class TokensTest {

    private static Service assets;

    @Inject
    MeterRegistry meters;

    @BeforeAll
    static void start() throws Exception {
        assets = new Service("asset-service");
    }

    @AfterAll
    static void stop() throws Exception {
        assets.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.lgds.kit.test.Tokens#bad")
    void aBadTokenGoesNoFurtherThanTheGateway(String what, String token) {
        assets.answering(request -> request.response().end());
        for (var path : new String[] {"/v1/assets", "/v1/me", "/v1/events/stream", "/v1/nothing"}) {
            given().header("Authorization", "Bearer " + token)
                    .get(path)
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json")
                    .header("WWW-Authenticate", notNullValue())
                    .body("type", equalTo("/docs/problems/unauthenticated"));
        }
        assertThat(assets.isUntouched()).isTrue();
    }

    @Test
    void anotherSchemeOrTwoTokensAreRefused() {
        given().header("Authorization", "Basic bGVlZHM6bGVlZHM=")
                .get("/v1/assets")
                .then()
                .statusCode(401);
        var good = Tokens.of("leeds-sync", "council-system", "adoptions:write", "LDS");
        given().header("Authorization", "Bearer " + good, "Bearer " + good)
                .get("/v1/assets")
                .then()
                .statusCode(400);
    }

    @Test
    void aGoodTokenReachesTheServiceAsItIs() throws InterruptedException {
        var token = Tokens.of("leeds-sync", "council-system", "adoptions:write", "LDS");
        assets.answering(request -> request.response().end());

        given().auth().oauth2(token).get("/v1/assets").then().statusCode(200);
        assertThat(assets.received().getHeader("Authorization")).isEqualTo("Bearer " + token);
    }

    @Test
    void aTokenIsVerifiedOnceAMinute() {
        var token = Tokens.of("leeds-sync", "council-system", "adoptions:write", "LDS");
        assets.answering(request -> request.response().end());
        var before = verified();
        for (int i = 0; i < 20; i++) {
            given().auth().oauth2(token).get("/v1/assets").then().statusCode(200);
        }
        assertThat(verified() - before).isEqualTo(1);
    }

    @Test
    void aRememberedTokenIsForgottenAtItsEnd() {
        // Quarkus takes a token for lifespan-grace (5 s) longer, the cache does not.
        var token = Tokens.until(Instant.now().plusSeconds(1), "leeds-sync", "council-system", "x", "LDS");
        var before = verified();
        given().auth().oauth2(token).get("/v1/me").then().statusCode(200);
        await().until(() -> {
            given().auth().oauth2(token).get("/v1/me");
            return verified() - before > 1;
        });
        await().until(() -> given().auth().oauth2(token).get("/v1/me").statusCode() == 401);
    }

    @Test
    void meShowsWhatTheTokenHolds() {
        given().auth()
                .oauth2(Tokens.of("leeds-sync", "council-system", "events:read adoptions:write", "LDS", "BST"))
                .get("/v1/me")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("subject", equalTo("sub-of-leeds-sync"))
                .body("client", equalTo("leeds-sync"))
                .body("roles", contains("council-system"))
                .body("scopes", contains("adoptions:write", "events:read"))
                .body("councils", contains("BST", "LDS"))
                .body("expiresAt", notNullValue());
    }

    @Test
    void meNeedsAToken() {
        when().get("/v1/me").then().statusCode(401).contentType("application/problem+json");
        when().get("/v1/me?x=1").then().statusCode(400);
    }

    private double verified() {
        return meters.counter("lgds.tokens.checked", "outcome", "good").count();
    }
}
