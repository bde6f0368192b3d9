package org.lgds.gateway.stream;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lgds.gateway.test.Gateway;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

@QuarkusTest
@TestProfile(Gateway.class)
class StreamQueryTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "after=x",
                "after=-1",
                "after=",
                "after=1&after=2",
                "type=a*b",
                "type=",
                "subject=",
                // What would be waited for in vain.
                "type=adoption",
                "type=org.lgds.adoption.went_live",
                "type=Org.lgds.*",
                "council=lds",
                "council=leeds"
            })
    void aBadParameterIsNamed(String bad) {
        given().urlEncodingEnabled(false)
                .get("/v1/events/stream?" + bad)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].parameter", equalTo(bad.substring(0, bad.indexOf('='))));
    }

    @Test
    void aPositionGivenTwiceIsRefused() {
        given().header("Last-Event-ID", "1", "2")
                .get("/v1/events/stream")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("Last-Event-ID"));
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        given().header("Last-Event-ID", "latest")
                .get("/v1/events/stream?typ=x&after=y")
                .then()
                .statusCode(400)
                .body("errors.parameter", hasItems("Last-Event-ID", "typ", "after"));
        given().accept("application/json").get("/v1/events/stream").then().statusCode(406);
        when().post("/v1/events/stream").then().statusCode(405).header("Allow", "GET");
    }
}
