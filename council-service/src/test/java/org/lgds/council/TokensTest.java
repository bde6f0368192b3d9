package org.lgds.council;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lgds.kit.test.RealTokens;
import org.lgds.kit.test.Tokens;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

@QuarkusTest
@TestProfile(RealTokens.class)
class TokensTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.lgds.kit.test.Tokens#bad")
    void aBadTokenIsRefusedAlsoWhereNoneIsNeeded(String what, String token) {
        for (var path : new String[] {"/v1/councils", "/v1/councils/LDS", "/v1/councils/export", "/v1/services/4"}) {
            given().header("Authorization", "Bearer " + token)
                    .get(path)
                    .then()
                    .statusCode(401)
                    .body("type", equalTo("/docs/problems/unauthenticated"));
        }
    }

    @Test
    void aGoodTokenReadsWhatAnyoneReadsButForItselfAlone() {
        given().auth()
                .oauth2(Tokens.of("portal", "portal", "councils:read"))
                .get("/v1/councils/LDS")
                .then()
                .statusCode(200)
                .header("Cache-Control", startsWith("no-store"))
                .body("allowedActions", empty());
    }
}
