package org.lgds.engagement;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
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

    @Inject
    Scene scene;

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.lgds.kit.test.Tokens#bad")
    void aBadTokenIsRefused(String what, String token) {
        given().header("Authorization", "Bearer " + token)
                .get("/v1/recommendations")
                .then()
                .statusCode(401)
                .body("type", equalTo("/docs/problems/unauthenticated"));
        post(token, 401);
    }

    @Test
    void nothingHereIsForAnonymousCallers() {
        for (var path : new String[] {"advisors", "engagement-requests", "engagements", "recommendations"}) {
            given().get("/v1/" + path).then().statusCode(401);
        }
    }

    @Test
    void aTokenNeedsTheRoleTheScopeAndTheCouncil() {
        scene.councils();
        post(Tokens.of("lds-editor", "council-editor", "engagements:write", "LDS"), 201);
        post(Tokens.of("lds-editor", "council-editor", "engagements:read", "LDS"), 403);
        post(Tokens.of("leeds-sync", "council-system", "engagements:write", "LDS"), 403);
        post(Tokens.of("bst-editor", "council-editor", "engagements:write", "BST"), 403);
        post(Tokens.of("editor", "council-editor", "engagements:write"), 403);
    }

    @Test
    void readingNeedsItsScope() {
        var path = scene.engagement();
        given().auth()
                .oauth2(Tokens.of("leeds-sync", "council-system", "adoptions:read", "LDS"))
                .get(path)
                .then()
                .statusCode(403)
                .body("type", equalTo("/docs/problems/missing-scope"));
        given().auth()
                .oauth2(Tokens.of("portal", "portal", "engagements:read"))
                .get(path)
                .then()
                .statusCode(404);
        given().auth()
                .oauth2(Tokens.of("dashboard", "dashboard", "engagements:read"))
                .get(path)
                .then()
                .statusCode(200);
    }

    private static void post(String token, int status) {
        given().header("Authorization", "Bearer " + token)
                .contentType(ContentType.JSON)
                .body(Scene.request())
                .post("/v1/engagement-requests")
                .then()
                .statusCode(status);
    }
}
