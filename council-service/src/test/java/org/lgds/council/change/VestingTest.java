package org.lgds.council.change;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.lgds.council.council.Council;
import org.lgds.council.council.Facts;
import org.lgds.council.test.Place;
import org.lgds.kit.test.Contracts;
import org.lgds.kit.test.Outboxes;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.lgds.council.change.Proposals.DAY;
import static org.lgds.council.change.Proposals.proposal;

/** What reorganisations of every shape do to the register (DOMAIN.md 3.2). */
@QuarkusTest
@TestSecurity(user = "admin", roles = "lgds-admin")
@OidcSecurity(claims = @Claim(key = "scope", value = "councils:write"))
class VestingTest {

    @Inject
    Place place;

    @Inject
    Outboxes outbox;

    @Test
    void manyToOne() {
        var county = place.county(300);
        var first = place.council(
                Council.Type.NON_METROPOLITAN_DISTRICT, county, "E47000014", new Facts(100, 2020, 10.0, 20.0, 0.25));
        var second = place.district(county, 200);
        var stays = place.district(county, 50);
        var made = Place.code();
        var gss = Place.gss("E06");
        var id = proposal()
                .into(made, county, first, second)
                .outcome(Map.of(
                        "code",
                        made,
                        "name",
                        "New",
                        "type",
                        "unitary",
                        "region",
                        "south_east",
                        "slug",
                        "new-" + made.toLowerCase(Locale.ROOT),
                        "gss",
                        gss,
                        "authority",
                        "E47000013"))
                .vested();

        council(first)
                .body("state", equalTo("abolished"))
                .body("endsOn", equalTo(DAY))
                .body("county", nullValue())
                .body("authority", nullValue())
                .body("successors", contains(made))
                .body("resolvesTo", contains(made))
                .body("identifiers.findAll { it.scheme == 'gss' }.validTo", contains(DAY))
                .body("identifiers.findAll { !it.superseded }.scheme", contains("code", "slug"));
        council(stays).body("state", equalTo("active")).body("county", nullValue());
        council(made)
                .body("state", equalTo("active"))
                .body("startsOn", equalTo(DAY))
                .body("shadowOn", equalTo(DAY))
                .body("authority.code", equalTo("E47000013"))
                .body("identifiers.find { it.scheme == 'gss' }.value", equalTo(gss))
                .body("identifiers.find { it.scheme == 'gss' }.validFrom", equalTo(DAY))
                .body("facts.population", equalTo(300))
                .body("facts.areaKm2", equalTo(20.0f))
                .body("facts.deprivationScore", equalTo(20.0f));
        assertThat(outbox.names("lgds.councils", first))
                .containsExactly("council.registered", "council.membership_changed", "council.abolished");
        assertThat(outbox.names("lgds.councils", stays)).endsWith("council.membership_changed");
        assertThat(outbox.names("lgds.councils", made))
                .containsExactly(
                        "council.registered",
                        "council.entered_shadow",
                        "council.became_active",
                        "council.identifier_added",
                        "council.membership_changed");
        for (var topic : List.of("lgds.councils", "lgds.councils.state")) {
            for (var code : List.of(first, stays, made)) {
                assertThat(outbox.of(topic, code)).isNotEmpty().allSatisfy(Contracts::assertKept);
            }
        }
        assertThat(outbox.of("lgds.structural-changes", id)).isNotEmpty().allSatisfy(Contracts::assertKept);
    }

    @Test
    void theVestedEventHasAllThatOtherServicesReadOfIt() {
        var one = place.unitary(10);
        var other = place.unitary(30);
        var id = proposal().goesOn(one).takesOver(one, other).vested();
        assertThat(outbox.names("lgds.structural-changes", id))
                .containsExactly(
                        "structural_change.proposed",
                        "structural_change.consulted",
                        "structural_change.decided",
                        "structural_change.order_made",
                        "structural_change.entered_shadow",
                        "structural_change.vested");
        var vested = outbox.of("lgds.structural-changes", id).get(5);
        assertThat(vested.audience()).isEqualTo("public");
        assertThat(vested.headers())
                .containsEntry("ce_councils", one.compareTo(other) < 0 ? one + "," + other : other + "," + one);
        assertThat(vested.data().at("/id").asText()).isEqualTo(id);
        assertThat(vested.data().at("/vestsOn").asText()).isEqualTo(DAY);
        assertThat(vested.data().at("/lines")).hasSize(2).allSatisfy(line -> {
            assertThat(line.at("/successor").asText()).isEqualTo(one);
            assertThat(line.at("/role").asText())
                    .isEqualTo(line.at("/predecessor").asText().equals(one) ? "continuing" : "abolished");
            assertThat(line.at("/populationShare").decimalValue()).isEqualByComparingTo("1");
        });
    }

    @Test
    void manyToManyGivesASplitCountyToBothByThePeopleOfItsDistricts() {
        var county = place.county(1000);
        var first = place.district(county, 453);
        var second = place.district(county, 547);
        var east = Place.code();
        var west = Place.code();
        var id = proposal()
                .into(east, first, county)
                .into(west, second, county)
                .makes(east)
                .makes(west)
                .vested();
        when().get(Proposals.ALL + "/" + id)
                .then()
                .body(
                        "lines.find { it.predecessor == '%s' && it.successor == '%s' }.populationShare"
                                .formatted(county, east),
                        equalTo(0.453f))
                .body(
                        "lines.find { it.predecessor == '%s' && it.successor == '%s' }.populationShare"
                                .formatted(county, west),
                        equalTo(0.547f));
        council(county)
                .body(
                        "successors.sort()",
                        contains(List.of(east, west).stream().sorted().toArray()));
        council(east).body("facts.population", equalTo(453));
        council(west).body("facts.population", equalTo(547));
    }

    @Test
    void oneToManyNeedsSharesAndSharesOutPeopleAndArea() {
        var whole = place.unitary(1000);
        var one = Place.code();
        var other = Place.code();
        proposal()
                .into(one, whole)
                .into(other, whole)
                .makes(one)
                .makes(other)
                .send()
                .statusCode(409)
                .body("type", equalTo("/docs/problems/reorganisation-not-possible"))
                .body("detail", containsString("populationShare"));
        proposal()
                .line(whole, one, "created", 0.25)
                .line(whole, other, "created", 0.75)
                .makes(one)
                .makes(other)
                .vested();
        council(one).body("facts.population", equalTo(250)).body("facts.areaKm2", equalTo(2.5f));
        council(other).body("facts.population", equalTo(750)).body("facts.deprivationScore", equalTo(30.0f));
    }

    @Test
    void aContinuingAuthorityKeepsItsCodeAndBecomesAUnitary() {
        var county = place.county(300);
        var first = place.district(county, 100);
        var second = place.district(county, 210);
        proposal()
                .goesOn(county)
                .takesOver(county, first, second)
                .outcome(Map.of("code", county, "name", "The Council", "type", "unitary", "gss", Place.gss("E06")))
                .vested();
        council(county)
                .body("state", equalTo("active"))
                .body("type", equalTo("unitary"))
                .body("tier", equalTo("single"))
                .body("name", equalTo("The Council"))
                .body("formerNames.name", contains("Council " + county))
                .body("formerNames.validTo", contains(DAY))
                .body("identifiers.findAll { it.scheme == 'gss' }.superseded", contains(false, true))
                .body("facts.population", equalTo(310))
                .body("successors", nullValue());
        council(first).body("resolvesTo", contains(county));
        assertThat(outbox.names("lgds.councils", county))
                .containsExactly(
                        "council.registered",
                        "council.renamed",
                        "council.changed",
                        "council.identifier_added",
                        "council.identifier_ended",
                        "council.facts_updated");
    }

    @Test
    void aRenameTouchesNothingElse() {
        var city = place.unitary(10);
        proposal()
                .goesOn(city)
                .outcome(Map.of("code", city, "name", "The City"))
                .vested();
        assertThat(outbox.names("lgds.councils", city)).containsExactly("council.registered", "council.renamed");
    }

    private static ValidatableResponse council(String code) {
        return when().get("/v1/councils/" + code).then().statusCode(200);
    }
}
