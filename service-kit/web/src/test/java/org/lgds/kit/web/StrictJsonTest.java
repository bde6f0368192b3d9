package org.lgds.kit.web;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@TestSecurity(user = "kim", roles = "maker")
@OidcSecurity(claims = @Claim(key = "scope", value = "widgets:write"))
class StrictJsonTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "madeOn | 1",
                "madeOn | [2026,1,1]",
                "madeOn | \"\"",
                "madeOn | \" 2026-01-01\"",
                "madeOn | \"2026-01-01T00:00:00Z\"",
                "madeOn | \"+2026-01-01\"",
                "seenAt | 1",
                "seenAt | 1.5",
                "seenAt | \"1\"",
                "seenAt | \"\"",
                "seenAt | \"2026-01-01\"",
                "colour | \"blue \"",
                "colour | \"\"",
                "colour | 1",
                "weight | \"\"",
                "weight | \"1\"",
                "weight | true",
                "weight | 1e400",
                "whole | 1",
                "whole | 0",
                "whole | \"\"",
                "whole | \"true\"",
                "maker | \"\"",
                "maker | 7",
                "maker | \"MDE5OTYzN2EtMGYwMC03MD==\"",
                "tags | \"\"",
                "tags | [\"a\",\"a\"]",
                "parts | [{\"name\":\"a\",\"count\":1},2]"
            })
    void aValueInAnotherFormThanItsSchemaNamesIsNotTaken(String property, String value) {
        var pointer = property.equals("parts") ? "/parts/1" : "/" + property;
        post("{\"name\": \"a\", \"%s\": %s}".formatted(property, value))
                .statusCode(400)
                .body("type", equalTo("/docs/problems/invalid-request"))
                .body("errors.pointer", contains(pointer));
    }

    @Test
    void whatIsWrittenAsItsSchemaNamesIsTaken() {
        post("{\"name\": \"a\", \"madeOn\": \"2026-01-01\", \"seenAt\": \"2026-01-01T09:30:00+01:00\","
                        + " \"colour\": \"dark_red\", \"weight\": 1.50, \"whole\": true,"
                        + " \"maker\": \"0199637A-0f00-7000-8000-000000000001\", \"tags\": [\"a\", \"A\"]}")
                .statusCode(200)
                .body("madeOn", equalTo("2026-01-01"))
                .body("seenAt", equalTo("2026-01-01T08:30:00Z"))
                .body("tags", containsInAnyOrder("a", "A"));
    }

    @ParameterizedTest
    @CsvSource({"2147483648", "9223372036854775808", "-2147483649", "2147483648.0"})
    void aWholeNumberThatIsTooLargeIsToldWithItsRange(String count) {
        post("{\"name\": \"a\", \"madeOn\": 1, \"parts\": [{\"name\": \"b\", \"count\": %s}]}".formatted(count))
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/madeOn", "/parts/0/count"))
                .body(
                        "errors.find { it.pointer == '/parts/0/count' }.detail",
                        equalTo("Must be a whole number from -2147483648 to 2147483647."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "{\"name\": \"a\", \"name\": \"b\"} | /name",
                "{\"name\": \"a\", \"parts\": [{\"name\": \"b\", \"count\": 1}, {\"count\": 1, \"count\": 1}]} | /parts/1/count"
            })
    void aKeyThatIsThereTwiceIsNamed(String body, String pointer) {
        post(body)
                .statusCode(400)
                .body("type", equalTo("/docs/problems/invalid-request"))
                .body("errors.pointer", contains(pointer))
                .body("detail", containsString("twice"));
    }

    /** maxLength of JSON Schema counts characters, and so does the database. */
    @Test
    void aCharacterIsOneHoweverFarBeyondItsCodeIs() {
        post("{\"name\": \"%s\"}".formatted("\uD835\uDD38".repeat(10))).statusCode(200);
        post("{\"name\": \"%s\"}".formatted("\uD835\uDD38".repeat(11)))
                .statusCode(400)
                .body("errors.pointer", contains("/name"));
    }

    private static ValidatableResponse post(String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/v1/widgets")
                .then();
    }
}
