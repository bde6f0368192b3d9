package org.lgds.kit.web;

import java.time.ZoneId;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.validation.ValidatorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

@QuarkusTest
class ProblemsTest {

    @Inject
    ValidatorFactory validation;

    @Test
    void anUnknownPathIsAProblem() {
        isProblem(when().get("/v1/nothing").then(), 404, "not-found").body("instance", equalTo("/v1/nothing"));
    }

    @Test
    void aTrailingSlashIsNotFound() {
        isProblem(when().get("/v1/widgets/").then(), 404, "not-found");
    }

    @Test
    void aWrongMethodSaysWhichAreAllowed() {
        isProblem(when().delete("/v1/widgets").then(), 405, "method-not-allowed")
                .header("Allow", "GET, HEAD, OPTIONS, POST");
    }

    @Test
    void unknownAndUnreadableParametersAreToldAtOnce() {
        isProblem(when().get("/v1/widgets?color=blue&limit=101&colour=green").then(), 400, "invalid-request")
                .body("errors.parameter", containsInAnyOrder("color", "limit", "colour"));
    }

    @Test
    void aParameterOutOfRangeIsNamed() {
        isProblem(when().get("/v1/widgets?limit=101").then(), 400, "invalid-request")
                .body("errors.parameter", hasItem("limit"))
                .body("detail", startsWith("limit must be"));
    }

    /** A plus sign, and digits of another script. */
    @ParameterizedTest
    @ValueSource(strings = {"%2B1", "%D9%A1", "1.0", "0x1"})
    void aNumberIsWrittenInOneWay(String number) {
        isProblem(
                        given().urlEncodingEnabled(false)
                                .get("/v1/widgets?limit=" + number)
                                .then(),
                        400,
                        "invalid-request")
                .body("errors.parameter", hasItem("limit"));
    }

    @Test
    void aDayThatNoDatabaseKeepsIsNotTaken() {
        isProblem(when().get("/v1/widgets?madeAfter=%2B999999999-01-01").then(), 400, "invalid-request")
                .body("errors.parameter", hasItem("madeAfter"));
    }

    @Test
    void anEnumIsWrittenInLowerCase() {
        when().get("/v1/widgets?colour=dark_red").then().statusCode(200).body("[0]", equalTo("DARK_RED"));
        isProblem(when().get("/v1/widgets?colour=DARK_RED").then(), 400, "invalid-request")
                .body("detail", equalTo("colour must be one of dark_red, blue."));
    }

    @Test
    void anIdThatIsNoUuidIsNotFound() {
        isProblem(when().get("/v1/widgets/7").then(), 404, "not-found");
    }

    @Test
    void aFaultOfOursTellsNothing() {
        isProblem(when().get("/v1/widgets/broken").then(), 500, "internal").body("detail", not(containsString("lgds")));
    }

    @Test
    @TestSecurity(user = "kim", roles = "maker")
    void anEndpointThatSaysNotWhoMayCallItIsClosed() {
        isProblem(when().get("/v1/widgets/unannotated").then(), 403, "missing-role");
    }

    @Test
    void anAnonymousCallerIsAskedForAToken() {
        isProblem(post("{}"), 401, "unauthenticated").header("WWW-Authenticate", "Bearer realm=\"lgds\"");
    }

    @Test
    @TestSecurity(user = "kim", roles = "reader")
    void aMissingRoleIsNamed() {
        isProblem(post("{}"), 403, "missing-role").body("detail", containsString("maker"));
    }

    @Test
    @TestSecurity(user = "kim", roles = "maker")
    void aMissingScopeIsNamed() {
        isProblem(post("{}"), 403, "missing-scope").body("detail", containsString("widgets:write"));
    }

    @Test
    @TestSecurity(user = "kim", roles = "maker")
    @OidcSecurity(claims = @Claim(key = "scope", value = "openid widgets:write"))
    void unknownPropertiesAndWrongTypesAreToldAtOnceWithPointers() {
        isProblem(
                        post("{\"name\": 3, \"color\": {}, \"colour\": \"DARK_RED\", \"madeOn\": \"soon\","
                                + " \"parts\": [{\"name\": \"a\", \"count\": 1, \"x\": []}]}"),
                        400,
                        "invalid-request")
                .body("errors.pointer", containsInAnyOrder("/name", "/color", "/colour", "/madeOn", "/parts/0/x"))
                .body("errors.detail", not(hasItem(containsString("java"))))
                .body("errors.detail", not(hasItem(containsString("lgds"))));
    }

    @Test
    @TestSecurity(user = "kim", roles = "maker")
    @OidcSecurity(claims = @Claim(key = "scope", value = "widgets:write"))
    void daysTimesAndNumbersWithoutMeasureAreToldWithPointers() {
        isProblem(
                        post("{\"name\": \"a\", \"madeOn\": \"+999999999-01-01\", \"weight\": 1E300000000,"
                                + " \"seenAt\": \"+1000000000-12-31T23:59:59Z\"}"),
                        400,
                        "invalid-request")
                .body("errors.pointer", containsInAnyOrder("/madeOn", "/weight", "/seenAt"));
        // Neither a database nor the calendars of other languages have a year 0.
        isProblem(post("{\"name\": \"a\", \"madeOn\": \"0000-01-01\"}"), 400, "invalid-request")
                .body("errors.pointer", contains("/madeOn"));
    }

    @Test
    void todayIsTheDayInLondonForConstraintsToo() {
        assertThat(validation.getClockProvider().getClock().getZone()).isEqualTo(ZoneId.of("Europe/London"));
    }

    @Test
    @TestSecurity(user = "kim", roles = "maker")
    @OidcSecurity(claims = @Claim(key = "scope", value = "widgets:write"))
    void brokenConstraintsAreToldWithPointers() {
        isProblem(
                        post("{\"name\": \"far too long a name\", \"parts\": [{\"name\": \"\", \"count\": 1}]}"),
                        400,
                        "invalid-request")
                .body("errors.pointer", containsInAnyOrder("/name", "/parts/0/name"));
    }

    @Test
    @TestSecurity(user = "kim", roles = "maker")
    @OidcSecurity(claims = @Claim(key = "scope", value = "widgets:write"))
    void aBodyThatIsNoJsonSaysWhere() {
        isProblem(post("{\"name\": }"), 400, "unreadable-body").body("detail", containsString("line 1"));
        isProblem(post(""), 400, "invalid-request");
        isProblem(post("null"), 400, "invalid-request");
        isProblem(post("[".repeat(100_000)), 400, "unreadable-body");
    }

    @Test
    @TestSecurity(user = "kim", roles = "maker")
    @OidcSecurity(claims = @Claim(key = "scope", value = "widgets:write"))
    void aBodyOverTheLimitIsTooLarge() {
        isProblem(post("{\"name\":\"" + "a".repeat(2_200_000) + "\"}"), 413, "too-large");
    }

    @Test
    @TestSecurity(user = "kim", roles = "maker")
    @OidcSecurity(claims = @Claim(key = "scope", value = "widgets:write"))
    void anotherContentTypeIsNotUnderstood() {
        isProblem(
                given().contentType("text/plain").body("x").post("/v1/widgets").then(), 415, "unsupported-media-type");
    }

    @Test
    void everyAnswerCarriesTheHeaders() {
        when().get("/v1/widgets")
                .then()
                .header("API-Version", "1.0.0")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "frame-ancestors 'none'")
                .header("Cache-Control", startsWith("public"))
                .header("Vary", "Authorization")
                .header("traceparent", startsWith("00-"))
                .header("Link", containsString("rel=\"license\""));
    }

    /** RFC 9110, section 15.4.5: a cache takes over what it says. */
    @Test
    void whatIsUnchangedIsForSharedCachesAsItWas() {
        var control = when().get("/v1/widgets").header("Cache-Control");
        when().get("/v1/widgets/unchanged")
                .then()
                .statusCode(304)
                .header("Cache-Control", control)
                .header("Link", nullValue());
    }

    @Test
    @TestSecurity(user = "kim", roles = "maker")
    void whatIsUnchangedForACallerIsForNoSharedCache() {
        when().get("/v1/widgets/unchanged").then().statusCode(304).header("Cache-Control", "no-store");
    }

    private static ValidatableResponse post(String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/v1/widgets")
                .then();
    }

    private static ValidatableResponse isProblem(ValidatableResponse answer, int status, String type) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .header("X-Content-Type-Options", "nosniff")
                .header("API-Version", "1.0.0")
                .body("status", equalTo(status))
                .body("type", equalTo("/docs/problems/" + type))
                .body("detail", not(equalTo(null)));
    }
}
