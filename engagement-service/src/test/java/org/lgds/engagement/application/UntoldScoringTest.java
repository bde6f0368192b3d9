package org.lgds.engagement.application;

import java.util.List;

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

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.lgds.engagement.FundingScene.CAMDEN_SRO;
import static org.lgds.engagement.FundingScene.PANEL1;
import static org.lgds.engagement.FundingScene.PANEL2;
import static org.lgds.engagement.Person.BRISTOL_EDITOR;
import static org.lgds.engagement.Person.PROGRAMME;
import static org.lgds.engagement.Person.SRO;

/** That a panel has scored an application is LGDS's alone (DOMAIN.md 7.3): to all others it is eligible until it has its answer. */
@QuarkusTest
@TestProfile(RealTokens.class)
class UntoldScoringTest {

    private static final List<Person> OTHERS = List.of(SRO, BRISTOL_EDITOR, CAMDEN_SRO, PANEL1);

    @Inject
    FundingScene scene;

    @Inject
    Outboxes outbox;

    private String programme;
    private String application;

    @BeforeEach
    void aScoredApplication() {
        scene.councils();
        programme = scene.open(100_000);
        application = scene.scored(programme, 1_000);
    }

    @Test
    void othersReadThatItIsEligible() {
        PROGRAMME.get(application).body("state", equalTo("scored"));
        for (var other : OTHERS) {
            other.get(application).statusCode(200).body("state", equalTo("eligible"));
            other.get(ofTheRound("") + "&state=scored").statusCode(200).body("items", empty());
            other.get(ofTheRound("") + "&state=eligible").body("items.id", contains(Scene.id(application)));
            other.get(ofTheRound("/export") + "&format=ndjson").body(not(containsString("\"scored\"")));
        }
        PROGRAMME.get(ofTheRound("") + "&state=scored").body("items.id", contains(Scene.id(application)));
        PROGRAMME.get(ofTheRound("") + "&state=eligible").body("items", empty());
        SRO.get(ofTheRound("/changes") + "&state=scored").body("items", empty());
        SRO.get(ofTheRound("/changes") + "&state=eligible").body("items.op", contains("upsert"));
        SRO.act(application, "submission").statusCode(409).body("state", equalTo("eligible"));
    }

    @Test
    void nothingThatOthersAreShownMovesAsItIsScored() {
        var other = scene.eligible(programme, 1_000);
        scene.score(PANEL1, programme, other, 4, 4);
        scene.score(PANEL2, programme, other, 4, 3);
        String told = SRO.get(ofTheRound("/changes")).extract().path("since");
        String known = PROGRAMME.get(ofTheRound("/changes")).extract().path("since");
        String atBristol =
                PROGRAMME.get(ofTheRound("/changes") + "&council=BST").extract().path("since");
        var etags = OTHERS.stream().map(person -> etag(person, other)).toList();
        var at = SRO.get(other).extract().path("updatedAt");
        var whole = etag(PROGRAMME, other);

        PROGRAMME.act(other, "scoring").statusCode(200);
        assertThat(OTHERS.stream().map(person -> etag(person, other)).toList()).isEqualTo(etags);
        SRO.get(other).body("updatedAt", equalTo(at));
        SRO.get(ofTheRound("") + "&limit=1").body("items[0].updatedAt", equalTo(at));
        SRO.get(ofTheRound("/changes") + "&since=" + told).body("items", empty());
        assertThat(etag(PROGRAMME, other)).isNotEqualTo(whole);
        PROGRAMME.get(ofTheRound("/changes") + "&since=" + known).body("items.item.state", contains("scored"));
        PROGRAMME
                .get(ofTheRound("/changes") + "&council=BST&since=" + atBristol)
                .body("items.item.state", contains("scored"));
        PROGRAMME
                .act(other, "rescoring", "reason", "One of them has an interest.")
                .statusCode(200);
        SRO.get(ofTheRound("/changes") + "&since=" + told).body("items", empty());

        SRO.asks()
                .header("If-Match", etags.get(0))
                .contentType("application/json")
                .body("{\"reason\": \"No staff.\"}")
                .post(other + "/withdrawal")
                .then()
                .statusCode(200);
        SRO.get(ofTheRound("/changes") + "&since=" + told).body("items.item.state", contains("withdrawn"));
    }

    private static String etag(Person person, String application) {
        return person.get(application).statusCode(200).extract().header("ETag");
    }

    @Test
    void itsHistoryGoesFromEligibleToTheAnswer() {
        PROGRAMME.act(programme, "closing").statusCode(200);
        PROGRAMME.act(application, "reservation").statusCode(200);
        PROGRAMME
                .get(application + "/history")
                .body("items.action", hasItems("application.scored", "application.reserved"));
        for (var other : OTHERS) {
            other.get(application + "/history")
                    .statusCode(200)
                    .body("items.action", not(hasItem("application.scored")))
                    .body("items[0].action", equalTo("application.reserved"))
                    .body("items[0].changes.find { it.field == 'state' }.before", equalTo("eligible"))
                    .body("items[0].changes.find { it.field == 'state' }.after", equalTo("reserve"))
                    .body("items.changes.flatten().field", not(hasItem("score")));
        }
    }

    @Test
    void whatIsToldToCouncilsGoesFromEligibleToTheAnswer() {
        PROGRAMME.act(programme, "closing").statusCode(200);
        PROGRAMME.act(application, "refusal", "reason", "Others are better.").statusCode(200);
        assertThat(outbox.of("lgds.programmes", Scene.id(application)))
                .allSatisfy(Contracts::assertKept)
                .filteredOn(sent -> !sent.audience().equals("lgds"))
                .isNotEmpty()
                .noneSatisfy(sent -> assertThat(sent.data().toString()).contains("\"scored\""))
                .last()
                .satisfies(sent ->
                        assertThat(sent.data().at("/change/from").asText()).isEqualTo("eligible"));
    }

    private String ofTheRound(String what) {
        return "/v1/applications" + what + "?programme=" + Scene.id(programme);
    }
}
