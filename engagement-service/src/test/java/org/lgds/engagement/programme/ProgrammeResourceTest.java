package org.lgds.engagement.programme;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lgds.engagement.FundingScene;
import org.lgds.engagement.Person;
import org.lgds.engagement.Refusals;
import org.lgds.engagement.Scene;
import org.lgds.kit.test.Contracts;
import org.lgds.kit.test.Outboxes;
import org.lgds.kit.test.RealTokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.lgds.engagement.Person.ADVISOR;
import static org.lgds.engagement.Person.EDITOR;
import static org.lgds.engagement.Person.PROGRAMME;
import static org.lgds.engagement.Person.SRO;

@QuarkusTest
@TestProfile(RealTokens.class)
class ProgrammeResourceTest {

    private static final String TOPIC = "lgds.programmes";

    @Inject
    FundingScene scene;

    @Inject
    Outboxes outbox;

    @ParameterizedTest
    @CsvSource({
        "planned, '', 'programme: opening'",
        "open, 'opening', 'programme: closing'",
        "closed, 'opening closing', 'programme: decision'",
        "decided, 'opening closing decision', 'programme: completion'",
        "completed, 'opening closing decision completion', ''"
    })
    void aProgrammeManagerMovesItAlongTheDiagramAndNobodyElse(String state, String way, String open) {
        var programme = scene.planned(FundingScene.terms(1_000));
        for (var action : way.isEmpty() ? List.<String>of() : List.of(way.split(" "))) {
            PROGRAMME.act(programme, action).statusCode(200);
        }
        PROGRAMME.get(programme).body("state", equalTo(state));
        var before = outbox.size();
        Refusals.hold(
                programme,
                List.of(PROGRAMME, ADVISOR, SRO, EDITOR, FundingScene.PANEL1, new Person("supplier", "supplier")),
                Refusals.table(open),
                Map.of(),
                ProgrammeResource.class);
        assertThat(outbox.size()).isEqualTo(before);
    }

    @Test
    void aPlannedProgrammeIsLgdssAndAnOpenOneAnyones() {
        var programme = scene.planned(FundingScene.terms(1_000));
        for (var stranger : List.of(EDITOR, FundingScene.PANEL1)) {
            stranger.get(programme).statusCode(404);
            stranger.get(programme + "/history").statusCode(404);
            stranger.get("/v1/programmes?limit=100").body("items.id", not(hasItem(Scene.id(programme))));
        }
        given().get(programme).then().statusCode(404);
        ADVISOR.get(programme).statusCode(200);
        given().get("/v1/programmes?state=planned").then().statusCode(200).body("items", empty());

        PROGRAMME.act(programme, "opening").statusCode(200);
        given().get(programme)
                .then()
                .statusCode(200)
                .body("minCouncils", equalTo(3))
                .body("maxLed", equalTo(2));
        given().get("/v1/programmes?limit=100").then().body("items.id", hasItem(Scene.id(programme)));
        given().get(programme + "/history").then().body("items.action", contains("programme.opened"));
        ADVISOR.get(programme + "/history").body("items.action", contains("programme.opened", "programme.planned"));

        assertThat(outbox.of(TOPIC, Scene.id(programme))).hasSize(2).allSatisfy(Contracts::assertKept);
        assertThat(outbox.of(TOPIC, Scene.id(programme)))
                .extracting(Outboxes.Sent::audience)
                .containsExactly("lgds", "public");
    }

    @Test
    void criteriaAndRulesStandOnceOpenAndTheBudgetFollowsTheLedger() {
        var terms = FundingScene.terms(1_000);
        var programme = scene.planned(terms);
        terms.put("maxLed", 1);
        PROGRAMME.put(programme, terms).statusCode(200).body("maxLed", equalTo(1));
        PROGRAMME.act(programme, "opening").statusCode(200);
        terms.put("maxLed", 2);
        terms.put("criteria", List.of(Map.of("code", "need", "label", "Is it?", "weight", 100)));
        PROGRAMME.put(programme, terms).statusCode(409).body("fixed", contains("criteria", "maxLed"));

        terms = FundingScene.terms(1_500);
        terms.put("maxLed", 1);
        PROGRAMME.put(programme, terms).statusCode(200).body("budget", equalTo(1_500));
        terms.put("budget", 800);
        PROGRAMME.put(programme, terms).statusCode(200);
        PROGRAMME.get(programme + "/account").body("budget", equalTo(800)).body("committed", equalTo(0));
        PROGRAMME
                .get(programme + "/ledger")
                .body("items.kind", contains("budget_changed", "budget_changed", "budget_set"))
                .body("items.amount", contains(-700, 500, 1_000))
                .body("items.actor", hasItem("sub-of-programme"));
        SRO.get(programme + "/ledger").statusCode(403);
        var csv =
                PROGRAMME.get(programme + "/ledger/export?format=csv").extract().asString();
        assertThat(csv).startsWith("id,kind,programme").contains("budget_changed", "-700");
        assertThat(csv.lines()).hasSize(4);
    }

    @Test
    void termsFitTogether() {
        var terms = FundingScene.terms(1_000);
        terms.put("closesOn", terms.get("opensOn"));
        terms.put("criteria", List.of(Map.of("code", "need", "label", "Is it?", "weight", 60)));
        PROGRAMME
                .post("/v1/programmes", terms)
                .statusCode(400)
                .body("errors.pointer", contains("/closesOn", "/criteria"));
        terms = FundingScene.terms(0);
        PROGRAMME.post("/v1/programmes", terms).statusCode(400).body("errors.pointer", contains("/budget"));
        PROGRAMME.post("/v1/programmes", Map.of("prize", 1)).statusCode(400);
        EDITOR.post("/v1/programmes", FundingScene.terms(1_000)).statusCode(403);
    }

    @Test
    void whoSawAnOldVersionChangesNothing() {
        var programme = scene.planned(FundingScene.terms(1_000));
        var etag = PROGRAMME.get(programme).extract().header("ETag");
        PROGRAMME.put(programme, FundingScene.terms(2_000)).statusCode(200);
        PROGRAMME
                .asks()
                .header("If-Match", etag)
                .post(programme + "/opening")
                .then()
                .statusCode(412);
        PROGRAMME.asks().post(programme + "/opening").then().statusCode(428);
    }

    @Test
    void copiesAndDownloadsHoldWhatIsPublic() {
        var programme = scene.open(1_000);
        var planned = scene.planned(FundingScene.terms(1_000));
        String since = null;
        var found = false;
        for (var next = "/v1/programmes/changes?limit=1000"; next != null; ) {
            var page = given().get(next).then().statusCode(200).extract();
            assertThat(page.<List<String>>path("items.id")).doesNotContain(Scene.id(planned));
            found |= page.<List<String>>path("items.id").contains(Scene.id(programme));
            next = page.path("next");
            since = page.path("since");
        }
        assertThat(found).isTrue();
        PROGRAMME.act(programme, "closing").statusCode(200);
        given().get("/v1/programmes/changes?since=" + since)
                .then()
                .body("items.find { it.id == '%s' }.item.state".formatted(Scene.id(programme)), equalTo("closed"));
        given().get("/v1/programmes/export?format=csv")
                .then()
                .body(startsWith("id,title,round,state"))
                .body(containsString(Scene.id(programme)));
    }
}
