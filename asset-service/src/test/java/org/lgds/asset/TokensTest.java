package org.lgds.asset;

import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
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

    private static final String ADOPTION = "/v1/adoptions/TKN/" + UUID.randomUUID();

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.lgds.kit.test.Tokens#bad")
    void aBadTokenIsRefusedEvenWhereNoneIsNeeded(String what, String token) {
        given().header("Authorization", "Bearer " + token)
                .get("/v1/assets")
                .then()
                .statusCode(401)
                .body("type", equalTo("/docs/problems/unauthenticated"));
        put(token, 401);
    }

    @Test
    void aTokenNeedsTheRoleTheScopeAndTheCouncil() {
        put(Tokens.of("leeds-sync", "council-system", "adoptions:write", "TKN"), 409);
        put(Tokens.of("leeds-sync", "portal", "adoptions:write", "TKN"), 403);
        put(Tokens.of("leeds-sync", "council-system", "adoptions:read", "TKN"), 403);
        put(Tokens.of("leeds-sync", "council-system", "adoptions:write", "BST"), 403);
        put(Tokens.of("leeds-sync", "council-system", "adoptions:write"), 403);
    }

    private static void put(String token, int status) {
        given().header("Authorization", "Bearer " + token)
                .contentType(ContentType.JSON)
                .body(Map.of("stage", "interested"))
                .put(ADOPTION)
                .then()
                .statusCode(status);
    }
}
