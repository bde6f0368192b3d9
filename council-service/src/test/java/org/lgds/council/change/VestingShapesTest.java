package org.lgds.council.change;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.lgds.council.test.Place;
import org.lgds.kit.test.Contracts;
import org.lgds.kit.test.Outboxes;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.lgds.council.change.Proposals.DAY;
import static org.lgds.council.change.Proposals.proposal;
import static org.lgds.council.change.Proposals.step;

/** Reorganisations that come together: chains, swaps, renames and merges of one day, and what no vesting does (DOMAIN.md 3.2). */
@QuarkusTest
@TestSecurity(user = "admin", roles = "lgds-admin")
@OidcSecurity(claims = @Claim(key = "scope", value = "councils:write"))
class VestingShapesTest {

    @Inject
    Place place;

    @Inject
    Outboxes outbox;

    @Inject
    DueChanges due;

    @Test
    void twoBoundariesThatMoveSwapTheirCodes() {
        var one = place.unitary(10);
        var other = place.unitary(20);
        var ofOne = gss(one);
        var ofOther = gss(other);
        proposal()
                .goesOn(one)
                .goesOn(other)
                .outcome(Map.of("code", one, "gss", ofOther))
                .outcome(Map.of("code", other, "gss", ofOne))
                .vested();
        assertThat(gss(one)).isEqualTo(ofOther);
        assertThat(gss(other)).isEqualTo(ofOne);
    }

    @Test
    void aBoundaryIsOneCouncilsAlone() {
        var one = place.unitary(10);
        var other = place.unitary(20);
        var id = proposal()
                .goesOn(one)
                .outcome(Map.of("code", one, "gss", gss(other)))
                .inShadow();
        step(id, "vesting").statusCode(409).body("detail", containsString("is council " + other + "'s on that day"));
        council(one).body("identifiers.findAll { it.scheme == 'gss' }.size()", equalTo(1));
    }

    @Test
    void aChainIsFollowedToItsEnd() {
        var first = place.unitary(10);
        var middle = Place.code();
        var last = Place.code();
        var lastOfAll = Place.code();
        proposal()
                .with("vestsOn", "2019-04-01")
                .into(middle, first)
                .makes(middle)
                .vested();
        proposal().with("vestsOn", "2023-04-01").into(last, middle).makes(last).vested();
        proposal().into(lastOfAll, last).makes(lastOfAll).vested();
        council(first).body("successors", contains(middle, last, lastOfAll)).body("resolvesTo", contains(lastOfAll));
        council(middle).body("successors", contains(last, lastOfAll));
        assertThat(outbox.names("lgds.councils", first))
                .endsWith("council.abolished", "council.changed", "council.changed");
    }

    @Test
    void aChainOfOneDayTakesEffectInItsOrder() {
        var first = place.unitary(10);
        var middle = Place.code();
        var last = Place.code();
        var begins = proposal().into(middle, first).makes(middle);
        var ends = proposal().into(last, middle).makes(last).with("title", "Goes on");
        var beginning = begins.propose();
        var ending = ends.propose();
        for (var id : List.of(ending, beginning)) {
            for (var stage : List.of("consultation", "decision", "order")) {
                step(id, stage).statusCode(200);
            }
        }
        step(ending, "shadow").statusCode(200);
        step(ending, "vesting")
                .statusCode(409)
                .body("detail", containsString(middle + " is proposed and should be active"));
        due.takeEffect();
        council(middle)
                .body("state", equalTo("abolished"))
                .body("startsOn", equalTo(DAY))
                .body("endsOn", equalTo(DAY));
        council(first).body("successors", contains(middle, last)).body("resolvesTo", contains(last));
        council(last).body("state", equalTo("active")).body("facts.population", equalTo(10));
    }

    @Test
    void whatIsRenamedAndMergedOnOneDayIsBoth() {
        var renamed = place.unitary(10);
        var other = place.unitary(20);
        var made = Place.code();
        var merger = proposal().into(made, renamed, other).makes(made).ordered();
        var rename = proposal()
                .goesOn(renamed)
                .outcome(Map.of("code", renamed, "name", "The City"))
                .ordered();
        var later = proposal()
                .goesOn(made)
                .outcome(Map.of("code", made, "name", "The New City"))
                .ordered();
        due.takeEffect();
        for (var id : List.of(merger, rename, later)) {
            when().get(Proposals.ALL + "/" + id).then().body("state", equalTo("vested"));
        }
        council(renamed).body("name", equalTo("The City")).body("state", equalTo("abolished"));
        council(made).body("name", equalTo("The New City")).body("formerNames.name", contains("New " + made));
    }

    @Test
    void twoCouncilsCannotEachTakeOverFromTheOther() {
        var one = place.unitary(10);
        var other = place.unitary(20);
        var first = proposal().takesOver(other, one).ordered();
        var second = proposal().takesOver(one, other).ordered();
        due.takeEffect();
        when().get(Proposals.ALL + "/" + first).then().body("state", equalTo("vested"));
        when().get(Proposals.ALL + "/" + second).then().body("state", equalTo("shadow"));
        step(second, "vesting").statusCode(409).body("reasons", hasItem(containsString(one + " is abolished")));
        council(one).body("successors", contains(other));
        council(other).body("state", equalTo("active")).body("facts.population", equalTo(30));
    }

    @Test
    void vestingAgainOrByAnotherReplicaChangesNothing() {
        var one = place.unitary(10);
        var made = Place.code();
        var id = proposal().into(made, one).makes(made).ordered();
        due.takeEffect();
        var before = outbox.size();
        due.takeEffect();
        step(id, "vesting").statusCode(409);
        assertThat(outbox.size()).isEqualTo(before);
    }

    @Test
    void nothingVestsBeforeItsDay() {
        var one = place.unitary(10);
        var made = Place.code();
        var id = proposal()
                .with("vestsOn", "2999-04-01")
                .with("shadowFrom", "2026-05-07")
                .into(made, one)
                .makes(made)
                .inShadow();
        due.takeEffect();
        step(id, "vesting").statusCode(409).body("detail", containsString("2999-04-01"));
        council(made)
                .body("state", equalTo("shadow"))
                .body("shadowOn", equalTo("2026-05-07"))
                .body("startsOn", nullValue());
        council(one).body("state", equalTo("active"));
        step(id, "cancellation").statusCode(200);
        council(made).body("state", equalTo("withdrawn"));
        assertThat(outbox.names("lgds.councils", made)).endsWith("council.entered_shadow", "council.withdrawn");
        assertThat(outbox.of("lgds.structural-changes", id)).isNotEmpty().allSatisfy(Contracts::assertKept);
    }

    private static String gss(String code) {
        return council(code).extract().path("identifiers.find { it.scheme == 'gss' && !it.superseded }.value");
    }

    private static ValidatableResponse council(String code) {
        return when().get("/v1/councils/" + code).then().statusCode(200);
    }
}
