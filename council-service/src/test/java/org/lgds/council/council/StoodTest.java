package org.lgds.council.council;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lgds.council.test.Place;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

/** The register as it stood on a day. */
@QuarkusTest
class StoodTest {

    @Inject
    Place place;

    /** Taunton Deane and West Somerset went into Somerset West and Taunton in 2019, and that into Somerset, a new council, in 2023. */
    @Test
    void aChainOfReorganisationsIsFollowedAsFarAsItWentByTheDay() {
        on("TAU", "2019-03-31")
                .body("state", equalTo("active"))
                .body("successors", nullValue())
                .body("endsOn", nullValue());
        on("TAU", "2019-04-01")
                .body("state", equalTo("abolished"))
                .body("successors", contains("SWT"))
                .body("resolvesTo", contains("SWT"));
        on("SWT", "2022-06-01").body("state", equalTo("active")).body("resolvesTo", nullValue());
        on("TAU", "2023-04-01").body("successors", contains("SWT", "SMT")).body("resolvesTo", contains("SMT"));
        when().get("/v1/councils/SWT?asOf=2018-01-01")
                .then()
                .statusCode(404)
                .body("detail", containsString("no council SWT on 2018-01-01"));
    }

    @ParameterizedTest
    @CsvSource({"2018-12-31, 418", "2021-04-01, 398", "2023-04-01, 382"})
    void asManyCouncilsWereInBeingAsThereWere(String day, int councils) {
        var text = when().get("/v1/councils/export?format=ndjson&asOf=" + day)
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(text.lines().map(line -> JsonPath.from(line).getString("code")))
                .filteredOn(code -> !code.matches("Q..."))
                .hasSize(councils);
    }

    @Test
    @TestSecurity(user = "admin", roles = "lgds-admin")
    @OidcSecurity(claims = @Claim(key = "scope", value = "councils:write"))
    void namesIdentifiersMembershipsAndFactsAreThoseOfTheDay() {
        var county = place.county(1000);
        var other = place.county(1000);
        var code = place.district(county, 100);
        String gss = when().get("/v1/councils/" + code).path("identifiers.find { it.scheme == 'gss' }.value");
        var later = Place.gss("E07");
        var name = "Ostlow " + code;
        send(code, "names", Map.of("name", name, "validFrom", "2024-04-01", "reason", "Renamed"));
        send(code, "identifiers", Map.of("scheme", "gss", "value", later, "validFrom", "2024-04-01", "reason", "New"));
        send(code, "memberships", Map.of("county", other, "validFrom", "2024-04-01", "reason", "Moved"));
        send(code, "facts", Map.of("measure", "population", "value", 120, "asOf", "2023-06-30", "source", "ONS"));

        on(code, "2024-03-31")
                .body("name", equalTo("Council " + code))
                .body("formerNames", nullValue())
                .body("county", equalTo(county))
                .body("memberships.county", contains(county))
                .body("identifiers.findAll { it.scheme == 'gss' }.value", contains(gss))
                .body("identifiers.find { it.scheme == 'gss' }.superseded", equalTo(false))
                .body("facts.population", equalTo(120))
                .body("allowedActions", nullValue());
        on(code, "2023-06-29").body("facts.population", equalTo(100));
        on(code, "2024-04-01")
                .body("name", equalTo(name))
                .body("formerNames.name", contains("Council " + code))
                .body("county", equalTo(other))
                .body("identifiers.find { !it.superseded && it.scheme == 'gss' }.value", equalTo(later));

        found("gss=" + gss, "2024-03-31").body("items.code", contains(code));
        found("gss=" + gss, "2024-04-01").body("items", empty());
        found("q=Ostlow&county=" + other, "2024-04-01").body("items.code", contains(code));
        found("q=Ostlow&county=" + other, "2024-03-31").body("items", empty());
        found("county=" + county, "2024-03-31").body("items.code", contains(code));
        when().get("/v1/councils/lookup?asOf=2024-03-31&value=" + later).then().body("items", empty());
        when().get("/v1/councils/lookup?asOf=2024-03-31&scheme=gss&value=" + gss)
                .then()
                .body("items.code", contains(code));
    }

    @Test
    void aShadowCouncilWasOneFromItsDayOn() {
        on("ESY", "2026-11-25").body("state", equalTo("shadow"));
        found("state=shadow", "2026-11-25").body("items.code", hasItem("ESY"));
        found("state=active&type=county", "2019-01-01")
                .body("items.code", hasItem("DOR"))
                .body("items.code", not(hasItem("DST")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2999-01-01", "yesterday", "2024-02-30", "01/04/2024", ""})
    void aDayThatIsNoneOrLiesAheadIsRefused(String day) {
        for (var path :
                new String[] {"/v1/councils", "/v1/councils/LDS", "/v1/councils/lookup", "/v1/councils/export"}) {
            given().queryParam("asOf", day)
                    .queryParams(path.endsWith("lookup") ? Map.of("value", "x") : Map.of())
                    .get(path)
                    .then()
                    .statusCode(400);
        }
    }

    private static ValidatableResponse on(String code, String day) {
        return when().get("/v1/councils/" + code + "?asOf=" + day).then().statusCode(200);
    }

    private static ValidatableResponse found(String filter, String day) {
        return when().get("/v1/councils?asOf=" + day + "&" + filter).then().statusCode(200);
    }

    private static void send(String code, String what, Map<String, Object> body) {
        var path = "/v1/councils/" + code;
        given().header("If-Match", when().get(path).header("ETag"))
                .contentType(ContentType.JSON)
                .body(body)
                .post(path + "/" + what)
                .then()
                .statusCode(200);
    }
}
