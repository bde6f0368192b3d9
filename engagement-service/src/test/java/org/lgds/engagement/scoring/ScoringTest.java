package org.lgds.engagement.scoring;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.engagement.FundingScene;
import org.lgds.engagement.Scene;
import org.lgds.kit.test.Contracts;
import org.lgds.kit.test.Outboxes;
import org.lgds.kit.test.RealTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.lgds.engagement.FundingScene.PANEL1;
import static org.lgds.engagement.FundingScene.PANEL2;
import static org.lgds.engagement.FundingScene.PANEL3;
import static org.lgds.engagement.Person.ADVISOR;
import static org.lgds.engagement.Person.BRISTOL_SRO;
import static org.lgds.engagement.Person.EDITOR;
import static org.lgds.engagement.Person.PROGRAMME;
import static org.lgds.engagement.Person.SRO;

@QuarkusTest
@TestProfile(RealTokens.class)
class ScoringTest {

    @Inject
    FundingScene scene;

    @Inject
    Outboxes outbox;

    @BeforeEach
    void councils() {
        scene.councils();
    }

    @Test
    void aMemberReadsAndScoresOnceTheyHaveDeclared() {
        var programme = scene.open(100_000);
        var application = scene.eligible(programme, 1_000);
        PANEL1.get(application).statusCode(404);
        PANEL1.post(application + "/scores", FundingScene.scores(4, 3)).statusCode(404);
        scene.declare(PANEL1, programme);
        PANEL1.get(application).statusCode(200).body("amount", equalTo(1_000));
        PANEL1.get("/v1/applications?programme=" + Scene.id(programme))
                .body("items.id", contains(Scene.id(application)));
        var score = application + "/scores/"
                + PANEL1.post(application + "/scores", FundingScene.scores(4, 3))
                        .statusCode(201)
                        .body("weighted", equalTo(370))
                        .extract()
                        .path("id");
        PANEL1.post(application + "/scores", FundingScene.scores(5, 5)).statusCode(409);
        PANEL1.put(score, FundingScene.scores(5, 3)).statusCode(200).body("weighted", equalTo(440));
        PANEL1.asks()
                .header("If-Match", "\"old\"")
                .contentType("application/json")
                .body(FundingScene.scores(1, 1))
                .put(score)
                .then()
                .statusCode(412);

        assertThat(outbox.of("lgds.programmes", Scene.id(score)))
                .hasSize(2)
                .allSatisfy(Contracts::assertKept)
                .allSatisfy(sent -> assertThat(sent.audience()).isEqualTo("lgds"))
                // Members of the panel are LGDS too, and read the others' scores once the scoring is closed.
                .allSatisfy(sent -> assertThat(sent.data().has("scores")
                                || sent.data().has("weighted")
                                || sent.data().has("comment"))
                        .isFalse());
        PROGRAMME.get(application + "/scores").body("items.member", contains("sub-of-panel1"));
        scene.declare(PANEL2, programme);
        PANEL2.get(application + "/scores").body("items", empty());
        PANEL2.get(score).statusCode(404);
        PANEL2.put(score, FundingScene.scores(1, 1)).statusCode(404);
        for (var council : List.of(SRO, EDITOR, BRISTOL_SRO)) {
            council.get(application + "/scores").statusCode(403);
            council.get(score).statusCode(403);
            council.post(application + "/scores", FundingScene.scores(5, 5)).statusCode(403);
        }
        ADVISOR.post(application + "/scores", FundingScene.scores(5, 5)).statusCode(403);
    }

    @Test
    void scoresFitTheCriteria() {
        var programme = scene.open(100_000);
        var application = scene.eligible(programme, 1_000);
        scene.declare(PANEL1, programme);
        PANEL1.post(application + "/scores", Map.of("scores", Map.of("need", 6, "looks", 1)))
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/scores/need", "/scores/plan", "/scores/looks"));
        PANEL1.post(application + "/scores", Map.of("scores", Map.of("need", -1, "plan", 1)))
                .statusCode(400);
        PANEL1.post(application + "/scores", Map.of("scores", Map.of("need", 1.5, "plan", 1)))
                .statusCode(400);
    }

    @Test
    void onlyEligibleApplicationsAreScored() {
        var programme = scene.open(100_000);
        var application = scene.submitted(programme, 1_000);
        scene.declare(PANEL1, programme);
        PANEL1.get(application).statusCode(404);
        PANEL1.post(application + "/scores", FundingScene.scores(4, 4)).statusCode(404);
        PROGRAMME.act(application, "eligibility").statusCode(200);
        scene.score(PANEL1, programme, application, 4, 4);
        scene.score(PANEL2, programme, application, 4, 4);
        PROGRAMME.act(application, "scoring").statusCode(200);
        scene.declare(PANEL3, programme);
        PANEL3.post(application + "/scores", FundingScene.scores(1, 1))
                .statusCode(409)
                .body("type", equalTo("/docs/problems/wrong-state"));
    }

    @Test
    void twoMembersScoreItAndAThirdWhereTheyLieFarApart() {
        var programme = scene.open(100_000);
        var application = scene.eligible(programme, 1_000);
        scene.score(PANEL1, programme, application, 5, 5);
        PROGRAMME.act(application, "scoring").statusCode(409).body("members", equalTo(1));
        scene.score(PANEL2, programme, application, 3, 3);
        PROGRAMME
                .act(application, "scoring")
                .statusCode(409)
                .body("type", equalTo("/docs/problems/too-few-scores"))
                .body("spread", equalTo(200));
        scene.score(PANEL3, programme, application, 4, 3);
        PROGRAMME
                .act(application, "scoring")
                .statusCode(200)
                .body("score.total", equalTo(1_170))
                .body("score.members", equalTo(3))
                .body("score.mean", equalTo(3.9f));
    }

    @Test
    void theRankingIsByTheExactMean() {
        var terms = FundingScene.terms(100_000);
        terms.put("maxLed", 10);
        terms.put("spreadLimit", 500);
        var programme = scene.open(terms);
        // Shown as 3.70, 3.80, 3.70 and 4.85; of equals the one that was begun earlier comes first.
        var first = ranked(programme, new int[] {4, 3}, new int[] {4, 3});
        var third = ranked(programme, new int[] {4, 3}, new int[] {4, 3}, new int[] {4, 4});
        var same = ranked(programme, new int[] {4, 3}, new int[] {4, 3});
        var best = ranked(programme, new int[] {5, 5}, new int[] {5, 4});
        PROGRAMME
                .get(programme + "/ranking")
                .body("items.application", contains(Scene.id(best), Scene.id(third), Scene.id(first), Scene.id(same)))
                .body("items.rank", contains(1, 2, 3, 4));
        var page = PROGRAMME
                .get(programme + "/ranking?limit=3")
                .body("items", hasSize(3))
                .extract();
        PROGRAMME
                .get(page.<String>path("next"))
                .body("items.application", contains(Scene.id(same)))
                .body("items.rank", contains(4));
        SRO.get(programme + "/ranking").statusCode(403);
        PANEL1.get(programme + "/ranking").statusCode(403);
    }

    private String ranked(String programme, int[]... scores) {
        var application = scene.eligible(programme, 1_000);
        var members = List.of(PANEL1, PANEL2, PANEL3);
        for (int i = 0; i < scores.length; i++) {
            scene.score(members.get(i), programme, application, scores[i][0], scores[i][1]);
        }
        PROGRAMME.act(application, "scoring").statusCode(200);
        return application;
    }
}
