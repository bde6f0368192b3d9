package org.lgds.kit.web;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@TestSecurity(user = "kim", roles = "maker")
@OidcSecurity(claims = @Claim(key = "scope", value = "widgets:write"))
class NumbersTest {

    /** JSON Schema, 6.1.1: an integer is any number without a fraction, however it is written. */
    @ParameterizedTest
    @CsvSource({"3, 3", "3.0, 3", "-485.000, -485", "1e3, 1000", "0.0, 0", "2147483647.0, 2147483647"})
    void aWholeNumberIsTakenHoweverItIsWritten(String written, int number) {
        post(written).statusCode(200).body("parts[0].count", equalTo(number));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"3.5", "2147483648.0", "1e-3", "1E300000000", "1E-300000000", "\"3\"", "3.0000000000000000001"})
    void nothingIsRounded(String written) {
        post(written).statusCode(400).body("errors.pointer", contains("/parts/0/count"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=%2B1", "limit=%D9%A1", "limit=1.0", "id=%2B1234567-1234-1234-1234-123456789012"})
    void aNumberInAnAddressIsOfPlainDigits(String query) {
        given().urlEncodingEnabled(false).get("/v1/widgets?" + query).then().statusCode(400);
    }

    private static ValidatableResponse post(String count) {
        return given().contentType(ContentType.JSON)
                .body("{\"name\": \"a\", \"parts\": [{\"name\": \"b\", \"count\": %s}]}".formatted(count))
                .post("/v1/widgets")
                .then();
    }
}
