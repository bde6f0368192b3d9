package org.lgds.kit.web;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

@QuarkusTest
class FormsTest {

    private static final String SHELF = "/v1/widgets/shelf";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ", application/json",
                "application/json;charset=utf-16",
                "application/json;q=0.5",
                "application/*;q=0.3",
                "text/html, */*;q=0.1"
            })
    void jsonComesAsJsonWhicheverWayItIsAskedFor(String accept) {
        given().header("Accept", accept)
                .get(SHELF)
                .then()
                .statusCode(200)
                .header("Content-Type", matchesPattern("application/json(;charset=UTF-8)?"))
                .body("items.size()", equalTo(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/html",
                "text/plain",
                "text/*",
                "text/csv",
                "application/yaml",
                "application/problem+json",
                "json",
                "application/json;q=0"
            })
    void whatCannotBeHadIsToldBeforeAnythingIsDone(String accept) {
        var before = when().get(SHELF).path("items[0]");

        given().header("Accept", accept)
                .post(SHELF)
                .then()
                .statusCode(406)
                .contentType("application/problem+json")
                .body("type", equalTo("/docs/problems/not-acceptable"))
                .body("detail", containsString("This is application/json, which your Accept header leaves out: "));

        when().get(SHELF).then().body("items[0]", equalTo(before));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "*/* > text/csv;charset=UTF-8",
                "application/x-ndjson;charset=utf-16, text/csv;q=0.5 > application/x-ndjson;charset=UTF-8",
                "text/*;q=0.2 > text/csv;charset=UTF-8"
            })
    void ofSeveralFormsTheBestLikedIsServed(String accept, String type) {
        given().header("Accept", accept)
                .get("/v1/widgets/label")
                .then()
                .statusCode(200)
                .header("Content-Type", equalTo(type));
    }

    @Test
    void anAnswerWithoutABodyHasNoForm() {
        given().header("Accept", "text/html").post(SHELF + "/emptying").then().statusCode(204);
    }

    @Test
    void whatIsNotThereIsNotFoundInAnyForm() {
        given().header("Accept", "text/html").get("/v1/nothing").then().statusCode(404);
        given().header("Accept", "json").delete(SHELF).then().statusCode(405);
    }
}
