package org.lgds.engagement.award;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.engagement.FundingScene;
import org.lgds.engagement.Person;
import org.lgds.engagement.Scene;
import org.lgds.kit.test.Contracts;
import org.lgds.kit.test.Outboxes;
import org.lgds.kit.test.RealTokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.lgds.engagement.Person.BRISTOL_SRO;
import static org.lgds.engagement.Person.PROGRAMME;
import static org.lgds.engagement.Person.SRO;

@QuarkusTest
@TestProfile(RealTokens.class)
class AwardResourceTest {

    @Inject
    FundingScene scene;

    @Inject
    Outboxes outbox;

    @BeforeEach
    void councils() {
        scene.councils();
    }

    @Test
    void anAwardIsActiveOnceItsConditionsAreMet() {
        var programme = scene.open(5_000);
        var application = scene.scored(programme, 1_000);
        PROGRAMME.act(application, "approval", FundingScene.approval()).statusCode(409);
        PROGRAMME.act(programme, "closing").statusCode(200);
        var approval = FundingScene.approval();
        approval.put("amount", 900);
        PROGRAMME.act(application, "approval", approval).statusCode(400).body("errors.pointer", contains("/payments"));
        approval.put("payments", List.of(Map.of("title", "End", "amount", 900, "last", true)));
        approval.put("conditions", List.of("A named lead.", "A data protection assessment."));
        approval.put("acceptBy", LocalDate.now().minusDays(1).toString());
        PROGRAMME.act(application, "approval", approval).statusCode(400).body("errors.pointer", contains("/acceptBy"));
        approval.put("acceptBy", LocalDate.now().toString());
        PROGRAMME.act(application, "approval", approval).statusCode(200).body("state", equalTo("approved"));

        String id =
                SRO.get("/v1/awards?programme=" + Scene.id(programme)).extract().path("items[0].id");
        var award = FundingScene.AWARDS + id;
        SRO.act(award, "acceptance").statusCode(200);
        PROGRAMME
                .act(award, "activation")
                .statusCode(409)
                .body("unmet", contains("A named lead.", "A data protection assessment."));
        PROGRAMME.act(award, "fulfilment", Map.of("number", 3)).statusCode(400);
        PROGRAMME.act(award, "fulfilment", Map.of("number", 2)).statusCode(200);
        PROGRAMME.act(award, "suspension", "reason", "An audit.").statusCode(200);
        PROGRAMME.act(award, "resumption").statusCode(409);
        PROGRAMME.act(award, "fulfilment", Map.of("number", 1)).statusCode(200);
        PROGRAMME.act(award, "resumption").statusCode(200).body("state", equalTo("active"));

        assertThat(outbox.of("lgds.awards", id)).allSatisfy(Contracts::assertKept);
        assertThat(outbox.names("lgds.awards", id))
                .containsExactly(
                        "award.offered",
                        "award.accepted",
                        "award.changed",
                        "award.suspended",
                        "award.changed",
                        "award.resumed");
        assertThat(outbox.of("lgds.awards", id))
                .extracting(Outboxes.Sent::audience)
                .containsExactly("council:LDS", "public", "council:LDS", "council:LDS", "council:LDS", "council:LDS");
        SRO.get(award + "/history").body("items[0].action", equalTo("award.resumed"));
    }

    @Test
    void anOfferIsTheCouncilsAndAnAcceptedAwardAnyones() {
        var award = scene.offered(1_000);
        String programme = PROGRAMME.get(award).extract().path("programme");
        given().get(award).then().statusCode(404);
        BRISTOL_SRO.get(award).statusCode(404);
        given().get("/v1/awards?programme=" + programme).then().body("items", empty());
        SRO.get(award).statusCode(200).body("application", notNullValue());
        SRO.act(award, "acceptance").statusCode(200);
        given().get(award)
                .then()
                .statusCode(200)
                .body("amount", equalTo(1_000))
                .body("application", nullValue())
                .body("acceptBy", nullValue());
        given().get("/v1/awards?programme=" + programme).then().body("items.id", contains(Scene.id(award)));
        given().get(award + "/history").then().body("items.action", contains("award.accepted"));
        BRISTOL_SRO.act(award, "acceptance").statusCode(404);

        var since = since(programme);
        PROGRAMME.act(award, "suspension", "reason", "An audit.").statusCode(200);
        given().get(award).then().statusCode(404);
        given().get("/v1/awards/changes?programme=%s&since=%s".formatted(programme, since))
                .then()
                .body("items.op", contains("delete"))
                .body("items.id", contains(Scene.id(award)));
        // Whoever begins now never saw it, and does not learn by a delete that it is there.
        for (var limit : List.of(1, 1000)) {
            given().get("/v1/awards/changes?council=LDS&programme=%s&limit=%d".formatted(programme, limit))
                    .then()
                    .body("items", empty());
        }
        SRO.get("/v1/awards/changes?programme=" + programme).body("items.item.state", contains("suspended"));
        assertThat(given().get("/v1/awards/export?format=csv&programme=" + programme)
                        .asString()
                        .lines())
                .hasSize(1);
        assertThat(SRO.get("/v1/awards/export?format=csv&programme=" + programme)
                        .extract()
                        .asString()
                        .lines())
                .hasSize(2);
    }

    @Test
    void whatIsNotPaidGoesBackToTheBudget() {
        var programme = scene.open(1_500);
        var first = scene.scored(programme, 1_000);
        var second = scene.scored(programme, 1_000);
        PROGRAMME.act(programme, "closing").statusCode(200);
        var award = scene.approved(first);
        PROGRAMME.act(programme, "decision").statusCode(409).body("undecided", equalTo(1));
        PROGRAMME
                .act(second, "approval", FundingScene.approval())
                .statusCode(409)
                .body("available", equalTo(500));
        PROGRAMME.act(second, "reservation").statusCode(200);
        PROGRAMME.act(programme, "decision").statusCode(200);
        SRO.act(award, "decline", "reason", "No staff.").statusCode(200).body("reason", equalTo("No staff."));
        SRO.get(FundingScene.payment(award, true)).body("state", equalTo("cancelled"));
        PROGRAMME.get(programme + "/account").body("committed", equalTo(0));

        var other = scene.approved(second);
        PROGRAMME.act(programme, "completion").statusCode(409).body("open", equalTo(1));
        SRO.act(other, "acceptance").statusCode(200);
        var terms = FundingScene.terms(900);
        PROGRAMME.put(programme, terms).statusCode(409).body("type", equalTo("/docs/problems/budget-exceeded"));
        PROGRAMME.act(other, "termination", "reason", "No work.").statusCode(200);
        PROGRAMME.act(programme, "completion").statusCode(200);
        PROGRAMME
                .get(programme + "/ledger")
                .body("items.kind", contains("released", "committed", "released", "committed", "budget_set"));
    }

    @Test
    void nothingIsOfferedBeyondWhatIsAskedFor() {
        var programme = scene.open(5_000);
        var application = scene.scored(programme, 1_000);
        PROGRAMME.act(programme, "closing").statusCode(200);
        var approval = FundingScene.approval();
        approval.put("amount", 1_001);
        approval.put("payments", List.of(Map.of("title", "End", "amount", 1_001, "last", true)));
        PROGRAMME.act(application, "approval", approval).statusCode(400).body("errors.pointer", contains("/amount"));
        new Person("advisor", "advisor")
                .act(application, "approval", FundingScene.approval())
                .statusCode(403);
    }

    @Test
    void whatHappensToASuspendedAwardIsToldToNobodyWhoHasForgottenIt() {
        var programme = scene.open(5_000);
        var application = scene.scored(programme, 1_000);
        PROGRAMME.act(programme, "closing").statusCode(200);
        var approval = FundingScene.approval();
        approval.put("conditions", List.of("A named lead."));
        PROGRAMME.act(application, "approval", approval).statusCode(200);
        String award = FundingScene.AWARDS
                + SRO.get("/v1/awards?programme=" + Scene.id(programme))
                        .extract()
                        .<String>path("items[0].id");
        SRO.act(award, "acceptance").statusCode(200);
        var before = since(Scene.id(programme));
        PROGRAMME.act(award, "suspension", "reason", "An audit.").statusCode(200);
        var since = since(Scene.id(programme));
        PROGRAMME.act(award, "fulfilment", Map.of("number", 1)).statusCode(200);

        var feed = "/v1/awards/changes?limit=1000&programme=%s&since=%s";
        given().get(feed.formatted(Scene.id(programme), since)).then().body("items", empty());
        given().get(feed.formatted(Scene.id(programme), before)).then().body("items.op", contains("delete"));
    }

    @Test
    void thatItWasSuspendedIsNotToldToEveryoneAtItsEnd() {
        var award = scene.offered(1_000);
        SRO.act(award, "acceptance").statusCode(200);
        PROGRAMME.act(award, "suspension", "reason", "An audit.").statusCode(200);
        PROGRAMME.act(award, "termination", "reason", "No work.").statusCode(200);

        var told = outbox.of("lgds.awards", Scene.id(award)).stream()
                .filter(sent -> sent.audience().equals("public"))
                .toList();
        assertThat(told).allSatisfy(Contracts::assertKept);
        assertThat(told).extracting(Outboxes.Sent::name).containsExactly("award.accepted", "award.terminated");
        assertThat(told)
                .allSatisfy(sent ->
                        assertThat(sent.data().path("change").has("from")).isFalse());
    }

    private static String since(String programme) {
        var page = given().get("/v1/awards/changes?limit=1000&programme=" + programme)
                .then()
                .statusCode(200)
                .extract();
        return page.path("since");
    }
}
