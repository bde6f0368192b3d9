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

/** What a council in being is called, as an administrator records it. */
@QuarkusTest
@TestSecurity(user = "admin", roles = "lgds-admin")
@OidcSecurity(claims = @Claim(key = "scope", value = "councils:write"))
class KeepingIdentifiersTest {

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
        assertThat(outbox.of(COUNCILS, code)).isNotEmpty().allSatisfy(Contracts::assertKept);
        assertThat(outbox.of("lgds.councils.state", code)).isNotEmpty().allSatisfy(Contracts::assertKept);
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
        assertThat(outbox.of("lgds.councils.state", code)).isNotEmpty().allSatisfy(Contracts::assertKept);

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

    private static Map<String, Object> slug(String value) {
        return Map.of("scheme", "slug", "value", value, "validFrom", "2026-04-01", "reason", "Renamed");
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
