package org.lgds.gateway.token;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lgds.gateway.test.Gateway;
import org.lgds.gateway.test.Service;
import org.lgds.kit.test.Tokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** A token counts in one place and one form (RFC 6750, section 2.1). */
@QuarkusTest
@TestProfile(Gateway.class)
class TokenPlacesTest {

    private static final String GOOD = Tokens.of("leeds-sync", "council-system", "adoptions:write", "LDS");

    private static Service assets;

    @BeforeAll
    static void start() {
        assets = new Service("asset-service");
    }

    @AfterAll
    static void stop() {
        assets.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%s",
                "Bearer",
                "Bearer ",
                "Bearer:%s",
                "Bearer=%s",
                "Bearer\t%s",
                "Bearer, %s",
                "Bearer \"%s\"",
                "Bearer token=%s",
                "Bearer %s, Basic eDp5",
                "Basic eDp5, Bearer %s",
                "Bearer x, Bearer %s",
                "Bearer Bearer %s",
                "Basic %s",
                "Token %s",
                "JWT %s",
                "DPoP %s",
                "MAC %s",
                "Negotiate %s",
                "BearerX %s",
                "XBearer %s",
            })
    void anotherFormIsNoToken(String form) {
        assets.answering(request -> request.response().end("{}"));
        for (var path : new String[] {"/v1/assets", "/v1/me"}) {
            given().header("Authorization", form.formatted(GOOD))
                    .get(path)
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json")
                    .body("type", equalTo("/docs/problems/unauthenticated"));
        }
        assertThat(assets.isUntouched()).isTrue();
    }

    /** Names of schemes have no case (RFC 9110, section 11.1). */
    @ParameterizedTest
    @ValueSource(strings = {"bearer ", "BEARER ", "bEaReR "})
    void theSchemeInAnotherCaseIsCheckedAlike(String scheme) {
        given().header("Authorization", scheme + GOOD).get("/v1/me").then().statusCode(200);
        given().header("Authorization", scheme + GOOD + "x")
                .get("/v1/me")
                .then()
                .statusCode(401);
    }

    @Test
    void aTokenCountsInNoOtherPlace() {
        assertThat(given().get("/v1/me?access_token=" + GOOD).statusCode()).isIn(400, 401);
        given().cookie("q_session", GOOD).get("/v1/me").then().statusCode(401);
        given().cookie("Authorization", "Bearer " + GOOD).get("/v1/me").then().statusCode(401);
        for (var header : new String[] {"X-Access-Token", "X-Authorization", "Proxy-Authorization", "token"}) {
            given().header(header, "Bearer " + GOOD).get("/v1/me").then().statusCode(401);
        }
        assets.answering(request -> request.response().end("{}"));
        given().formParam("access_token", GOOD).post("/v1/assets").then().statusCode(401);
        assertThat(assets.isUntouched()).isTrue();
    }

    @Test
    void aTokenTooLargeForAHeaderIsToldSo() {
        given().header("Authorization", "Bearer " + "x".repeat(17_000))
                .get("/v1/me")
                .then()
                .statusCode(431)
                .contentType("application/problem+json");
        given().header("Authorization", "Bearer " + GOOD, "Bearer " + GOOD)
                .get("/v1/me")
                .then()
                .statusCode(400);
    }
}
