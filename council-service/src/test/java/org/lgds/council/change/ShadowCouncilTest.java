package org.lgds.council.change;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
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
import static org.lgds.council.change.Proposals.proposal;
import static org.lgds.council.change.Proposals.step;

/** What becomes of councils that an order makes, between the order and the vesting day. */
@QuarkusTest
@TestSecurity(user = "admin", roles = "lgds-admin")
@OidcSecurity(claims = @Claim(key = "scope", value = "councils:write"))
class ShadowCouncilTest {

    @Inject
    Place place;

    @Inject
    Outboxes outbox;

    @Test
    void whatIsPutRightInShadowIsSoAtOnceAndAfterVesting() {
        var one = place.unitary(10);
        var made = Place.code();
        var id = proposal().into(made, one).makes(made).inShadow();

        proposal().into(made, one).outcome(corrected(made)).revise(id).statusCode(200);
        assertCorrected(council(made).body("state", equalTo("shadow")), made);
        assertThat(outbox.names("lgds.councils", made))
                .containsExactly("council.registered", "council.entered_shadow", "council.renamed", "council.changed");

        step(id, "vesting").statusCode(200);
        assertCorrected(council(made).body("state", equalTo("active")), made);
        assertThat(outbox.of("lgds.councils", made)).isNotEmpty().allSatisfy(Contracts::assertKept);
    }

    @Test
    void whatIsPutRightBetweenOrderAndShadowIsSoAtOnceToo() {
        var one = place.unitary(10);
        var made = Place.code();
        var id = proposal()
                .with("vestsOn", "2999-04-01")
                .into(made, one)
                .makes(made)
                .ordered();

        proposal()
                .with("vestsOn", "2999-04-01")
                .into(made, one)
                .outcome(corrected(made))
                .revise(id)
                .statusCode(200);

        assertCorrected(council(made).body("state", equalTo("proposed")), made);
    }

    @Test
    void theDayThatACouncilEnteredShadowCanBePutRightAndNeverLiesAhead() {
        var one = place.unitary(10);
        var made = Place.code();
        var id = since("2026-05-07", one, made).inShadow();

        since("2026-05-08", one, made).revise(id).statusCode(200);
        council(made).body("shadowOn", equalTo("2026-05-08"));
        since("2998-05-08", one, made).revise(id).statusCode(409).body("detail", containsString("in shadow already"));

        council(made).body("shadowOn", equalTo("2026-05-08"));
        step(id, "cancellation").statusCode(200);
    }

    private static Proposals since(String day, String predecessor, String made) {
        return proposal()
                .with("vestsOn", "2999-04-01")
                .with("shadowFrom", day)
                .into(made, predecessor)
                .makes(made);
    }

    @Test
    void sharesThatAreLeftOutAfterTheOrderAreThoseOfTheOrder() {
        var county = place.county(1000);
        var first = place.district(county, 453);
        var second = place.district(county, 547);
        var east = Place.code();
        var west = Place.code();
        var split = proposal()
                .with("vestsOn", "2999-04-01")
                .into(east, first, county)
                .into(west, second, county)
                .makes(east)
                .makes(west);
        var id = split.ordered();
        given().header("If-Match", when().get("/v1/councils/" + first).header("ETag"))
                .contentType(ContentType.JSON)
                .body(Map.of("measure", "population", "value", 500, "asOf", "2026-06-30", "source", "A census"))
                .post("/v1/councils/" + first + "/facts")
                .then()
                .statusCode(200);

        split.with("title", "Two for one")
                .revise(id)
                .statusCode(200)
                .body(
                        "lines.find { it.successor == '%s' && it.predecessor == '%s' }.populationShare"
                                .formatted(east, county),
                        equalTo(0.453f));
    }

    @Test
    void aSlugThatWasNotFreeChangesNothing() {
        var one = place.unitary(10);
        var made = Place.code();
        var id = proposal().into(made, one).makes(made).inShadow();
        var leeds = corrected(made);
        leeds.put("slug", "leeds");

        proposal()
                .into(made, one)
                .outcome(leeds)
                .revise(id)
                .statusCode(409)
                .body("reasons", hasItem(containsString("The slug leeds is another council's for ever")));

        council(made).body("name", equalTo("New " + made));
        step(id, "cancellation").statusCode(200);
    }

    @Test
    void aShadowCouncilEndsWithItsOrderAlsoIfAnotherChangeWouldMakeIt() {
        var one = place.unitary(10);
        var made = Place.code();
        var other = proposal()
                .into(made, one)
                .makes(made)
                .with("title", "Another way")
                .propose();
        var id = proposal().into(made, one).makes(made).inShadow();
        step(other, "cancellation").statusCode(200);
        council(made).body("state", equalTo("shadow"));

        var third = Place.code();
        var later = place.unitary(10);
        var alternative = proposal().into(third, later).makes(third).propose();
        var ordered = proposal().into(third, later).makes(third).inShadow();
        step(ordered, "cancellation").statusCode(200);

        council(third).body("state", equalTo("withdrawn"));
        proposal()
                .into(third, later)
                .makes(third)
                .revise(alternative)
                .statusCode(409)
                .body("reasons", hasItem(containsString("the council to be made needs another")));
        step(id, "cancellation").statusCode(200);
        council(made).body("state", equalTo("withdrawn"));
    }

    private static Map<String, Object> corrected(String code) {
        return new LinkedHashMap<>(Map.of(
                "code",
                code,
                "name",
                "The Right Name",
                "type",
                "metropolitan_district",
                "region",
                "north_west",
                "slug",
                "right-" + code.toLowerCase(Locale.ROOT),
                "homepage",
                "https://right.example"));
    }

    private static void assertCorrected(ValidatableResponse council, String code) {
        var slug = "right-" + code.toLowerCase(Locale.ROOT);
        council.body("name", equalTo("The Right Name"))
                .body("formerNames", nullValue())
                .body("type", equalTo("metropolitan_district"))
                .body("region", equalTo("north_west"))
                .body("slug", equalTo(slug))
                .body("identifiers.findAll { it.scheme == 'slug' }.value", contains(slug))
                .body("homepage", equalTo("https://right.example"));
    }

    private static ValidatableResponse council(String code) {
        return when().get("/v1/councils/" + code).then().statusCode(200);
    }
}
