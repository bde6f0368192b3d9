package org.lgds.kit.data;

import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.lgds.kit.test.RealTokens;
import org.lgds.kit.test.Tokens;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@TestProfile(RealTokens.class)
class TokenOrderTest {

    private final String name = "w " + UUID.randomUUID();

    /** Keycloak keeps no order of the councils of a client. */
    @Test
    void theSameCallerMayListTheSameCouncilsInAnotherOrder() {
        String id = post("LDS", "BRD").statusCode(201).extract().path("id");

        post("BRD", "LDS")
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("id", equalTo(id));
    }

    private ValidatableResponse post(String... councils) {
        return given().auth()
                .oauth2(Tokens.of("several-sync", "maker", "widgets:write", councils))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", name)
                .body(Map.of("owner", "o", "name", name))
                .post("/v1/widgets")
                .then();
    }
}
