package org.lgds.council.council;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lgds.council.test.Place;
import org.lgds.kit.test.Contracts;
import org.lgds.kit.test.Outboxes;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

/** What an administrator records of a council in being. */
@QuarkusTest
@TestSecurity(user = "admin", roles = "lgds-admin")
@OidcSecurity(claims = @Claim(key = "scope", value = "councils:write"))
class KeepingRegisterTest {

    private static final String COUNCILS = "lgds.councils";

    @Inject
    Place place;

    @Inject
    Outboxes outbox;

    @Test
    void aNameOfALaterDayLeavesTheFormerOneAndAMistakeLeavesNone() {
        var code = place.unitary(100);
        send(code, "names", Map.of("name", "Ryeford Concil", "validFrom", "2025-05-01", "reason", "City status"))
                .statusCode(200)
                .body("formerNames.name", contains("Council " + code));
        send(code, "names", Map.of("name", "Ryeford Council", "reason", "A slip of the pen"))
                .statusCode(200)
                .body("name", equalTo("Ryeford Council"))
                .body("formerNames.name", contains("Council " + code));

        send(code, "names", Map.of("name", "Earlier", "validFrom", "2025-05-01", "reason", "No"))
                .statusCode(409)
                .body("detail", containsString("2025-05-01"));
        send(code, "names", Map.of("name", "X", "nameCy", "Y", "reason", "No")).statusCode(400);
        assertThat(outbox.names(COUNCILS, code))
                .containsExactly("council.registered", "council.renamed", "council.renamed");
    }

    @Test
    void aDistrictLiesInOneCountyAndIsAMemberOfOneAuthorityAtATime() {
        var county = place.county(1000);
        var other = place.county(1000);
        var code = place.district(county, 100);

        send(code, "memberships", Map.of("county", other, "validFrom", "2024-04-01", "reason", "Moved"))
                .statusCode(200)
                .body("county", equalTo(other))
                .body("memberships.county", contains(other, county))
                .body("memberships[1].validTo", equalTo("2024-04-01"));
        send(code, "memberships", Map.of("authority", "E47000013", "validFrom", "2024-05-01", "reason", "Joined"))
                .statusCode(200)
                .body("authority.code", equalTo("E47000013"))
                .body("county", equalTo(other));
        send(code, "memberships/ending", Map.of("authority", "E47000013", "validTo", "2024-04-30", "reason", "No"))
                .statusCode(409);
        send(code, "memberships/ending", Map.of("authority", "E47000013", "validTo", "2025-05-01", "reason", "Left"))
                .statusCode(200)
                .body("authority", nullValue())
                .body("memberships.authority.code", hasItem("E47000013"));
        send(code, "memberships/ending", Map.of("authority", "E47000013", "validTo", "2025-05-01", "reason", "Left"))
                .statusCode(409);

        assertThat(outbox.of(COUNCILS, code)).isNotEmpty().allSatisfy(Contracts::assertKept);
        assertThat(outbox.names(COUNCILS, code)).endsWith("council.membership_changed");
    }

    @Test
    void noOneLiesInAUnitaryOrBelongsToNothing() {
        var unitary = place.unitary(100);
        var district = place.district(place.county(1000), 100);

        send(district, "memberships", Map.of("county", unitary, "validFrom", "2024-04-01", "reason", "No"))
                .statusCode(409);
        send(unitary, "memberships", Map.of("county", place.county(10), "validFrom", "2024-04-01", "reason", "No"))
                .statusCode(409);
        send(unitary, "memberships", Map.of("authority", "E47999999", "validFrom", "2024-04-01", "reason", "No"))
                .statusCode(409)
                .body("type", equalTo("/docs/problems/unknown-reference"));
        send(unitary, "memberships", Map.of("validFrom", "2024-04-01", "reason", "No"))
                .statusCode(400);
    }

    @Test
    void theLatestFactCountsAndEarlierOnesStay() {
        var code = place.unitary(100);
        fact(code, "population", 250, "2023-06-30").statusCode(200).body("facts.population", equalTo(250));
        fact(code, "population", 240, "2022-06-30").statusCode(200).body("facts.population", equalTo(250));
        fact(code, "rural_share", 0.5, "2021-01-01").statusCode(200).body("facts.ruralShare", equalTo(0.5f));

        when().get("/v1/councils/" + code + "/facts")
                .then()
                .statusCode(200)
                .body("items.findAll { it.measure == 'population' }.value", contains(250.0f, 240.0f, 100.0f))
                .body("items.find { it.asOf == '2022-06-30' }.source", equalTo("ONS, mid-year estimates"))
                .body("items.find { it.asOf == '2022-06-30' }.estimatedFor", equalTo(2022));
        fact(code, "population", 251, "2023-06-30").body("facts.population", equalTo(251));
        assertThat(outbox.names(COUNCILS, code))
                .filteredOn("council.facts_updated"::equals)
                .hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({
        "population, 0, 2023-06-30",
        "population, 1.5, 2023-06-30",
        "area_km2, -1, 2023-06-30",
        "deprivation_score, 101, 2023-06-30",
        "rural_share, 1.01, 2023-06-30",
        "rural_share, 0.5, 2999-06-30",
        "happiness, 1, 2023-06-30"
    })
    void aFactOutsideItsRangeIsRefused(String measure, double value, String asOf) {
        fact(place.unitary(100), measure, value, asOf).statusCode(400);
    }

    @Test
    void nothingIsRecordedOfACouncilThatHasEnded() {
        var etag = when().get("/v1/councils/TAU")
                .then()
                .body("state", equalTo("abolished"))
                .extract()
                .header("ETag");
        var bodies = Map.<String, Map<String, Object>>of(
                "identifiers", Map.of("scheme", "wikidata", "value", "Q1", "reason", "No"),
                "names", Map.of("name", "X", "reason", "No"),
                "memberships", Map.of("authority", "E47000013", "validFrom", "2019-01-01", "reason", "No"),
                "facts", Map.of("measure", "population", "value", 1, "asOf", "2018-06-30", "source", "No"));

        bodies.forEach((what, body) -> given().header("If-Match", etag)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/councils/TAU/" + what)
                .then()
                .statusCode(409)
                .body("type", equalTo("/docs/problems/wrong-state")));
    }

    @Test
    void whoHasNotSeenThePresentVersionChangesNothing() {
        var code = place.unitary(100);
        var body = Map.of("name", "Other", "reason", "Try");
        given().contentType(ContentType.JSON)
                .body(body)
                .post("/v1/councils/" + code + "/names")
                .then()
                .statusCode(428);
        var etag = when().get("/v1/councils/" + code).header("ETag");
        send(code, "names", Map.of("name", "Changed meanwhile", "reason", "First"))
                .statusCode(200);

        given().header("If-Match", etag)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/councils/" + code + "/names")
                .then()
                .statusCode(412);
    }

    @Test
    @TestSecurity(
            user = "catalogue",
            roles = {"catalogue-editor", "advisor", "council-sro", "council-system"})
    @OidcSecurity(claims = @Claim(key = "scope", value = "councils:write"))
    void noOneButAnAdministratorWritesTheRegister() {
        for (var what :
                List.of("identifiers", "identifiers/ending", "names", "memberships", "memberships/ending", "facts")) {
            given().contentType(ContentType.JSON)
                    .body(Map.of())
                    .post("/v1/councils/LDS/" + what)
                    .then()
                    .statusCode(403)
                    .body("type", equalTo("/docs/problems/missing-role"));
        }
    }

    private static ValidatableResponse fact(String code, String measure, Number value, String asOf) {
        return send(
                code,
                "facts",
                Map.of("measure", measure, "value", value, "asOf", asOf, "source", "ONS, mid-year estimates"));
    }

    private static ValidatableResponse send(String code, String what, Map<String, Object> body) {
        var path = "/v1/councils/" + code;
        return given().header("If-Match", when().get(path).header("ETag"))
                .contentType(ContentType.JSON)
                .body(body)
                .post(path + "/" + what)
                .then();
    }
}
