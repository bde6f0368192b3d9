package org.lgds.council.change;

import java.util.List;
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
import org.lgds.council.performance.Recorded;
import org.lgds.council.test.Place;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.lgds.council.change.Proposals.ALL;
import static org.lgds.council.change.Proposals.DAY;
import static org.lgds.council.change.Proposals.proposal;
import static org.lgds.council.change.Proposals.step;

/** Many reorganisations take effect on one day: one that cannot is told, and harms no other. */
@QuarkusTest
@TestSecurity(user = "admin", roles = "lgds-admin")
@OidcSecurity(claims = @Claim(key = "scope", value = "councils:write"))
class DueChangesTest {

    @Inject
    Place place;

    @Inject
    Recorded recorded;

    @Inject
    DueChanges due;

    @Test
    void oneThatFailsHoldsUpNoOther() {
        var fails = renaming("Never").with("vestsOn", "2026-03-31").ordered();
        var works = renaming("The City").ordered();
        recorded.run("alter table structural_change add constraint fails check (id <> '%s' or state <> 'VESTED')"
                .formatted(fails));
        try {
            due.takeEffect();
        } finally {
            recorded.run("alter table structural_change drop constraint fails");
        }
        change(fails).body("state", equalTo("shadow"));
        change(works).body("state", equalTo("vested"));
        step(fails, "cancellation").statusCode(200);
    }

    @Test
    void aSlugThatAnotherTookMeanwhileIsToldAndNotMetByTheDatabase() {
        var city = place.unitary(10);
        var slug = "the-city-of-" + city.toLowerCase(Locale.ROOT);
        var id = proposal()
                .goesOn(city)
                .outcome(Map.of("code", city, "slug", slug))
                .inShadow();
        var other = place.unitary(10);
        record(other, "/identifiers", Map.of("scheme", "slug", "value", slug, "validFrom", DAY, "reason", "Renamed"));

        when().get(ALL + "/" + id + "/preview")
                .then()
                .body("obstacles", hasItem(containsString("another council's for ever")));
        step(id, "vesting").statusCode(409).body("reasons", hasItem(containsString("another council's for ever")));
        step(id, "cancellation").statusCode(200);
    }

    @Test
    void aSlugThatAnOrderPromisesIsNobodyElses() {
        var city = place.unitary(10);
        var slug = "the-city-of-" + city.toLowerCase(Locale.ROOT);
        proposal()
                .with("vestsOn", "2999-04-01")
                .goesOn(city)
                .outcome(Map.of("code", city, "slug", slug))
                .ordered();
        var other = place.unitary(10);
        proposal()
                .goesOn(other)
                .outcome(Map.of("code", other, "slug", slug))
                .send()
                .statusCode(409)
                .body("reasons", hasItem(containsString("council " + city + "'s by the order of another change")));
    }

    @Test
    void whatIsSaidAfterTheOrderIsHeldToTheSameRules() {
        var city = place.unitary(10);
        var id = proposal().goesOn(city).with("vestsOn", "2999-04-01").ordered();
        proposal()
                .goesOn(city)
                .outcome(Map.of("code", city, "slug", "leeds", "authority", "E47999999"))
                .revise(id)
                .statusCode(409)
                .body(
                        "reasons",
                        hasItems(
                                containsString("The slug leeds is another council's for ever"),
                                equalTo("There is no authority E47999999 in the register.")));
        proposal()
                .goesOn(city)
                .outcome(Map.of("code", "LDS", "name", "Leeds"))
                .revise(id)
                .statusCode(409)
                .body("reasons", hasItem("Council LDS has an outcome and no line that leads to it."));
    }

    @Test
    void whoGoesOnStaysInItsNation() {
        var city = place.unitary(10);
        for (var outcome : List.of(
                Map.<String, Object>of("code", city, "type", "welsh_unitary"),
                Map.<String, Object>of("code", city, "region", "scotland"))) {
            proposal()
                    .goesOn(city)
                    .outcome(outcome)
                    .send()
                    .statusCode(409)
                    .body("reasons", hasItem(containsString("no council of the type and region that council " + city)));
        }
        proposal()
                .goesOn(city)
                .outcome(Map.of("code", city, "nameCy", "Y Ddinas"))
                .send()
                .statusCode(409)
                .body("reasons", hasItem(containsString("needs a Welsh name if it is in Wales, and none elsewhere")));
    }

    @Test
    void whatBeganAfterTheVestingDayCannotEndOnIt() {
        var city = place.unitary(10);
        var id = proposal()
                .goesOn(city)
                .outcome(Map.of("code", city, "name", "The City"))
                .inShadow();
        record(city, "/names", Map.of("name", "The Town", "validFrom", "2026-05-01", "reason", "Renamed"));

        step(id, "vesting")
                .statusCode(409)
                .body("reasons", hasItem("What council " + city + " has now began after the vesting day."));
        when().get("/v1/councils/" + city).then().body("name", equalTo("The Town"));
        step(id, "cancellation").statusCode(200);
    }

    @Test
    void nobodyComesToLieInACountyThatEnds() {
        var county = place.county(100);
        var city = place.unitary(10);
        var made = Place.code();
        var id = proposal()
                .goesOn(city)
                .outcome(Map.of("code", city, "county", county))
                .inShadow();
        proposal()
                .into(made, county)
                .goesOn(city)
                .makes(made)
                .outcome(Map.of("code", city, "county", county))
                .send()
                .statusCode(409)
                .body(
                        "reasons",
                        hasItem("County %s ends by this change; council %s cannot lie in it.".formatted(county, city)));
        proposal().into(made, county).makes(made).vested();

        step(id, "vesting").statusCode(409).body("reasons", hasItem("There is no county " + county + " in being."));
        step(id, "cancellation").statusCode(200);
    }

    /** A council goes on under another name. */
    private Proposals renaming(String name) {
        var council = place.unitary(10);
        return proposal().goesOn(council).outcome(Map.of("code", council, "name", name));
    }

    private static void record(String council, String what, Map<String, Object> body) {
        var path = "/v1/councils/" + council;
        given().header("If-Match", when().get(path).header("ETag"))
                .contentType(ContentType.JSON)
                .body(body)
                .post(path + what)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse change(String id) {
        return when().get(ALL + "/" + id).then().statusCode(200);
    }
}
