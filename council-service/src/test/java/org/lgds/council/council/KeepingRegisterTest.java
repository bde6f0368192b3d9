package org.lgds.council.council;

import java.util.HashMap;
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
import static org.hamcrest.Matchers.empty;
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
    void aNewGssCodeTakesThePlaceOfTheFormerFromItsDayOn() {
        var code = place.unitary(100);
        var before = inUse(code, "gss");
        var after = Place.gss("E06");

        send(
                        code,
                        "identifiers",
                        Map.of("scheme", "gss", "value", after, "validFrom", "2026-04-01", "reason", "A boundary"))
                .statusCode(200)
                .body("identifiers.findAll { it.scheme == 'gss' && !it.superseded }.value", contains(after))
                .body("identifiers.find { it.value == '%s' }.validTo".formatted(before), equalTo("2026-04-01"));

        assertThat(outbox.names(COUNCILS, code))
                .containsExactly("council.registered", "council.identifier_added", "council.identifier_ended");
        assertThat(outbox.of(COUNCILS, code)).allSatisfy(Contracts::assertKept);
        assertThat(outbox.of("lgds.councils.state", code)).allSatisfy(Contracts::assertKept);
        when().get("/v1/councils/lookup?scheme=gss&value=" + before).then().body("items.code", contains(code));
    }

    @Test
    void anySchemeMayNameACouncilAndIsLookedUp() {
        var code = place.unitary(100);
        var wikidata = "Q" + code + "77";

        send(code, "identifiers", Map.of("scheme", "wikidata", "value", wikidata, "reason", "For links"))
                .statusCode(200)
                .body("identifiers.scheme", hasItem("wikidata"));

        when().get("/v1/councils/lookup?scheme=wikidata&value=" + wikidata.toLowerCase())
                .then()
                .body("items.code", contains(code));
        when().get("/v1/councils/lookup?scheme=companies_house&value=" + wikidata)
                .then()
                .statusCode(200)
                .body("items", empty());
        assertThat(outbox.of("lgds.councils.state", code)).allSatisfy(Contracts::assertKept);

        send(
                        code,
                        "identifiers/ending",
                        Map.of("scheme", "wikidata", "validTo", "2026-06-01", "reason", "Merged there"))
                .statusCode(200)
                .body("identifiers.find { it.scheme == 'wikidata' }.superseded", equalTo(true));
        send(code, "identifiers/ending", Map.of("scheme", "wikidata", "validTo", "2026-06-02", "reason", "Again"))
                .statusCode(409)
                .body("detail", containsString("no wikidata in use"));
    }

    @Test
    void whatAnotherCouncilHasOnThatDayIsRefusedByName() {
        var holder = place.unitary(100);
        var code = place.unitary(100);
        var gss = inUse(holder, "gss");

        send(code, "identifiers", Map.of("scheme", "gss", "value", gss, "validFrom", "2026-04-01", "reason", "No"))
                .statusCode(409)
                .body("type", equalTo("/docs/problems/register-contradiction"))
                .body("detail", containsString("council " + holder));
    }

    @Test
    void aSlugIsOneCouncilsForEverAlsoWhenItHasAnother() {
        var first = place.unitary(100);
        var second = place.unitary(100);
        var slug = inUse(first, "slug");
        send(first, "identifiers", slug(slug + "-city")).statusCode(200).body("slug", equalTo(slug + "-city"));

        send(second, "identifiers", slug(slug)).statusCode(409).body("detail", containsString("council " + first));
        send(second, "identifiers", slug(slug + "-city")).statusCode(409);
    }

    @ParameterizedTest
    @CsvSource({
        "code, QQQQ, 2026-04-01, 409",
        "gss, E07000001, 2026-04-01, 400",
        "gss, e06000999, 2026-04-01, 400",
        "gss, E06099999, 2999-01-01, 400",
        "gss, E06099998, , 400",
        "slug, Big City, 2026-04-01, 400",
        "custodian, 12, 2026-04-01, 400",
        "Wikidata, Q1, 2026-04-01, 400",
        "wikidata, ' Q1', 2026-04-01, 400",
        "wikidata, Q\u00001, 2026-04-01, 400"
    })
    void whatHasNotTheFormOfItsSchemeOrLiesAheadIsRefused(String scheme, String value, String from, int status) {
        var code = place.unitary(100);
        var body = new HashMap<String, Object>(Map.of("scheme", scheme, "value", value, "reason", "Try"));
        if (from != null) {
            body.put("validFrom", from);
        }

        send(code, "identifiers", body).statusCode(status);

        assertThat(outbox.names(COUNCILS, code)).containsExactly("council.registered");
    }

    @Test
    void theDayOfAnIdentifierMayBeFoundOutOnce() {
        var code = place.unitary(100);
        var gss = inUse(code, "gss");

        send(code, "identifiers", Map.of("scheme", "gss", "value", gss, "validFrom", "2009-04-01", "reason", "Found"))
                .statusCode(200)
                .body("identifiers.find { it.scheme == 'gss' }.validFrom", equalTo("2009-04-01"));
        send(code, "identifiers", Map.of("scheme", "gss", "value", gss, "validFrom", "2010-04-01", "reason", "Else"))
                .statusCode(409);
        send(code, "identifiers", Map.of("scheme", "gss", "value", gss, "reason", "The same"))
                .statusCode(200);
        assertThat(outbox.names(COUNCILS, code)).containsExactly("council.registered", "council.changed");
    }

    @Test
    void aCouncilInBeingKeepsWhatItMustHave() {
        var code = place.unitary(100);

        for (var scheme : List.of("code", "gss", "slug")) {
            send(code, "identifiers/ending", Map.of("scheme", scheme, "validTo", "2026-04-01", "reason", "No"))
                    .statusCode(409);
        }
    }

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

        assertThat(outbox.of(COUNCILS, code)).allSatisfy(Contracts::assertKept);
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

    private static Map<String, Object> slug(String value) {
        return Map.of("scheme", "slug", "value", value, "validFrom", "2026-04-01", "reason", "Renamed");
    }

    private static ValidatableResponse fact(String code, String measure, Number value, String asOf) {
        return send(
                code,
                "facts",
                Map.of("measure", measure, "value", value, "asOf", asOf, "source", "ONS, mid-year estimates"));
    }

    private static String inUse(String code, String scheme) {
        return when().get("/v1/councils/" + code)
                .path("identifiers.find { it.scheme == '%s' && !it.superseded }.value".formatted(scheme));
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
