package org.lgds.council.change;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

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
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.lgds.council.change.Proposals.ALL;
import static org.lgds.council.change.Proposals.etag;
import static org.lgds.council.change.Proposals.proposal;
import static org.lgds.council.change.Proposals.step;

@QuarkusTest
@TestSecurity(user = "admin", roles = "lgds-admin")
@OidcSecurity(claims = @Claim(key = "scope", value = "councils:write"))
class StructuralChangeResourceTest {

    private static final List<String> STAGES =
            List.of("consultation", "decision", "order", "shadow", "vesting", "cancellation");

    @Inject
    Place place;

    @Inject
    Outboxes outbox;

    @Test
    void aProposalRegistersTheCouncilsItWouldMakeWithTheirFacts() {
        var one = place.unitary(100);
        var other = place.unitary(300);
        var made = Place.code();
        var id = proposal().into(made, one, other).makes(made).propose();
        when().get(ALL + "/" + id)
                .then()
                .body("state", equalTo("proposed"))
                .body("lines.populationShare", contains(1, 1))
                .body("allowedActions", contains("consultation", "cancellation"));
        when().get("/v1/councils/" + made)
                .then()
                .body("state", equalTo("proposed"))
                .body("facts.population", equalTo(400))
                .body("facts.areaKm2", equalTo(20.0f))
                .body("startsOn", nullValue());
        when().get("/v1/councils?state=proposed&limit=100").then().body("items.code", hasItem(made));
        when().get("/v1/councils?q=new " + made).then().body("items", empty());
        assertThat(outbox.of("lgds.structural-changes", id)).isNotEmpty().allSatisfy(Contracts::assertKept);
    }

    @Test
    void whatIsProposedCanBeSaidAnewAndWhoIsNotMadeAnyMoreIsWithdrawn() {
        var one = place.unitary(100);
        var made = Place.code();
        var better = Place.code();
        var id = proposal().into(made, one).makes(made).propose();
        var again = proposal().into(better, one).makes(better).with("title", "A better order");
        given().contentType(ContentType.JSON)
                .body(again.body())
                .put(ALL + "/" + id)
                .then()
                .statusCode(428);
        put(id, again.body())
                .statusCode(200)
                .body("title", equalTo("A better order"))
                .body("lines.successor", contains(better));
        when().get("/v1/councils/" + made).then().body("state", equalTo("withdrawn"));
        when().get("/v1/councils/" + better).then().body("state", equalTo("proposed"));
        var sequence = outbox.names("lgds.structural-changes", id);
        put(id, again.body()).statusCode(200);
        assertThat(outbox.names("lgds.structural-changes", id))
                .isEqualTo(sequence)
                .containsExactly("structural_change.proposed", "structural_change.changed");
        assertThat(outbox.of("lgds.structural-changes", id)).isNotEmpty().allSatisfy(Contracts::assertKept);
    }

    @Test
    void anOrderFixesWhoFollowsWhomAndNotTheRest() {
        var one = place.unitary(100);
        var other = place.unitary(100);
        var made = Place.code();
        var id = proposal().into(made, one).makes(made).ordered();
        put(id, proposal().into(made, one, other).makes(made).body())
                .statusCode(409)
                .body("detail", containsString("The order fixes"));
        put(
                        id,
                        proposal()
                                .into(made, one)
                                .makes(made)
                                .with("vestsOn", "2026-06-01")
                                .body())
                .statusCode(200)
                .body("vestsOn", equalTo("2026-06-01"));
    }

    @Test
    void twoProposalsMayHaveTheSameCouncilsAndOneOrderAlone() {
        var one = place.unitary(100);
        var other = place.unitary(300);
        var made = Place.code();
        var first = proposal().into(made, one).makes(made).propose();
        var second = proposal().into(made, one, other).makes(made).propose();
        when().get("/v1/councils/" + made).then().body("facts.population", equalTo(100));
        for (var id : List.of(first, second)) {
            step(id, "consultation").statusCode(200);
            step(id, "decision").statusCode(200);
        }
        step(first, "order").statusCode(200);
        step(second, "order")
                .statusCode(409)
                .body(
                        "reasons",
                        hasItems(
                                containsString(one + " ends by the order of"),
                                containsString(made + " is made by the order of")));
        step(first, "cancellation").statusCode(200);
        when().get("/v1/councils/" + made).then().body("state", equalTo("proposed"));
        step(second, "order").statusCode(200);
        step(second, "shadow").statusCode(200);
        when().get("/v1/councils/" + made).then().body("facts.population", equalTo(400));
        step(second, "vesting").statusCode(200);
        when().get(ALL + "?council=" + made).then().body("items.id", containsInAnyOrder(first, second));
        when().get(ALL + "?state=vested&council=" + other).then().body("items.id", contains(second));
    }

    @Test
    void noStageIsReachedOutOfTurn() {
        var one = place.unitary(100);
        var id = proposal().goesOn(one).propose();
        for (var reached : List.of("", "consultation", "decision", "order", "shadow", "vesting")) {
            if (!reached.isEmpty()) {
                step(id, reached).statusCode(200);
            }
            List<String> allowed = when().get(ALL + "/" + id).path("allowedActions");
            for (var action : STAGES) {
                if (!allowed.contains(action)) {
                    step(id, action).statusCode(409).body("type", equalTo("/docs/problems/wrong-state"));
                }
            }
        }
        when().get(ALL + "/" + id).then().body("allowedActions", empty());
    }

    @Test
    void whoMeansAnOlderVersionIsToldAndNothingHappens() {
        var id = proposal().goesOn(place.unitary(1)).propose();
        var etag = etag(id);
        step(id, "consultation").statusCode(200);
        given().header("If-Match", etag)
                .contentType(ContentType.JSON)
                .body("{}")
                .post(ALL + "/" + id + "/decision")
                .then()
                .statusCode(412);
        given().contentType(ContentType.JSON)
                .body("{}")
                .post(ALL + "/" + id + "/decision")
                .then()
                .statusCode(428);
    }

    @Test
    void ofManyWhoVestAtOnceOneDoes() {
        var one = place.unitary(100);
        var made = Place.code();
        var id = proposal().into(made, one).makes(made).inShadow();
        var etag = etag(id);
        var answers = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> given().header("If-Match", etag)
                        .post(ALL + "/" + id + "/vesting")
                        .statusCode()))
                .toList();
        assertThat(answers.stream().map(CompletableFuture::join))
                .containsOnlyOnce(200)
                .allMatch(code -> code == 200 || code == 412);
        assertThat(outbox.names("lgds.councils", one)).containsOnlyOnce("council.abolished");
    }

    @Test
    void twoWhoProposeTheSameNewCouncilAtOnceBothSucceedAndItIsRegisteredOnce() {
        var one = place.unitary(100);
        var made = Place.code();
        var body = proposal().into(made, one).makes(made).body();
        var answers = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> given().contentType(ContentType.JSON)
                        .body(body)
                        .post(ALL)
                        .statusCode()))
                .toList();
        assertThat(answers.stream().map(CompletableFuture::join)).containsOnly(201);
        assertThat(outbox.names("lgds.councils", made)).containsExactly("council.registered");
    }

    private static ValidatableResponse put(String id, Map<String, Object> body) {
        return given().header("If-Match", etag(id))
                .contentType(ContentType.JSON)
                .body(body)
                .put(ALL + "/" + id)
                .then();
    }
}
