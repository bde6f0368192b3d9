package org.lgds.kit.web;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lgds.kit.test.RealTokens;
import org.lgds.kit.test.Tokens;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@TestProfile(RealTokens.class)
class TokensTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.lgds.kit.test.Tokens#bad")
    void aBadTokenIsRefusedWhereverItIsSent(String what, String token) {
        for (var path : new String[] {"/v1/widgets", "/v1/widgets/broken", "/v1/nothing"}) {
            given().header("Authorization", "Bearer " + token)
                    .get(path)
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json")
                    .header("WWW-Authenticate", "Bearer realm=\"lgds\", error=\"invalid_token\"")
                    .body("type", equalTo("/docs/problems/unauthenticated"));
        }
    }

    /** RFC 6750, 3.1: who sent none is told of no error. */
    @Test
    void anotherSchemeIsNoToken() {
        given().header("Authorization", "Basic bGVlZHM6bGVlZHM=")
                .get("/v1/widgets")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer realm=\"lgds\"");
    }

    @Test
    void aMissingScopeIsNamedInTheChallenge() {
        make(Tokens.of("leeds-sync", "maker", "widgets:read", "LDS"), 403)
                .header(
                        "WWW-Authenticate",
                        "Bearer realm=\"lgds\", error=\"insufficient_scope\", scope=\"widgets:write\"");
    }

    @Test
    void aGoodTokenIsTakenWithItsRoleAndScope() {
        make(Tokens.of("leeds-sync", "maker", "widgets:write", "LDS"), 200);
        make(Tokens.of("leeds-sync", "maker", "widgets:read", "LDS"), 403);
        make(Tokens.of("leeds-sync", "reader", "widgets:write", "LDS"), 403);
    }

    private static ValidatableResponse make(String token, int status) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body("{\"name\": \"a\", \"parts\": []}")
                .post("/v1/widgets")
                .then()
                .statusCode(status);
    }
}
