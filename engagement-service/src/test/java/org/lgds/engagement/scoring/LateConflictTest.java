package org.lgds.engagement.scoring;

import java.util.List;
import java.util.Map;
import java.util.Set;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.engagement.FundingScene;
import org.lgds.engagement.Scene;
import org.lgds.kit.test.Contracts;
import org.lgds.kit.test.Outboxes;
import org.lgds.kit.test.RealTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.lgds.engagement.FundingScene.PANEL1;
import static org.lgds.engagement.FundingScene.PANEL3;
import static org.lgds.engagement.Person.PROGRAMME;
import static org.lgds.engagement.Person.SRO;

/** A conflict that is declared once the scoring is closed takes that score out of the answer too (DOMAIN.md 5.8). */
@QuarkusTest
@TestProfile(RealTokens.class)
class LateConflictTest {

    private static final String TOO_FEW = "/docs/problems/too-few-scores";
    private static final Map<String, String> WHY = Map.of("reason", "A member has an interest.");

    @Inject
    FundingScene scene;

    @Inject
    Outboxes outbox;

    @Inject
    EntityManager entities;

    private String programme;

    @BeforeEach
    void aRound() {
        scene.councils();
        programme = scene.open(100_000);
    }

    @Test
    void nothingIsAnsweredByTooFewScoresThatCount() {
        var application = scene.scored(programme, 1_000);
        PROGRAMME.act(programme, "closing").statusCode(200);
        declaresLeeds();
        refused(application, "approval", FundingScene.approval()).body("type", equalTo(TOO_FEW));
        refused(application, "reservation", Map.of()).body("type", equalTo(TOO_FEW));
        PROGRAMME.act(application, "rescoring", Map.of()).statusCode(400);
        PROGRAMME
                .act(application, "rescoring", WHY)
                .statusCode(200)
                .body("state", equalTo("eligible"))
                .body("score", nullValue());
        PROGRAMME.act(application, "scoring").statusCode(409).body("type", equalTo(TOO_FEW));
        scene.score(PANEL3, programme, application, 4, 3);
        PROGRAMME.act(application, "scoring").statusCode(200).body("score.total", equalTo(740));
        scene.approved(application);
    }

    @Test
    void norByScoresOfWhichOneCountsNoMore() {
        var application = scene.eligible(programme, 1_000);
        List.of(PANEL1, FundingScene.PANEL2, PANEL3)
                .forEach(member -> scene.score(member, programme, application, 4, 4));
        PROGRAMME.act(application, "scoring").statusCode(200).body("score.members", equalTo(3));
        PROGRAMME.act(programme, "closing").statusCode(200);
        declaresLeeds();
        refused(application, "approval", FundingScene.approval()).body("members", equalTo(2));
        PROGRAMME.act(application, "rescoring", WHY).statusCode(200);
        PROGRAMME.act(application, "scoring").statusCode(200).body("score.members", equalTo(2));
        scene.approved(application);
    }

    @Test
    void theDatabaseApprovesNothingByThem() {
        var application = scene.scored(programme, 1_000);
        declaresLeeds();
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                        .run(() -> entities.createNativeQuery(
                                        "update application set state = 'APPROVED' where id = '%s'"
                                                .formatted(Scene.id(application)))
                                .executeUpdate()))
                .hasStackTraceContaining("are not those that count");
    }

    @Test
    void councilsAreNotToldThatItIsScoredAgain() {
        var application = scene.scored(programme, 1_000);
        PROGRAMME.act(application, "rescoring", WHY).statusCode(200);
        SRO.get(application).body("state", equalTo("eligible")).body("reason", nullValue());
        SRO.get(application + "/history").body("items.action", not(hasItem("application.scoring_reopened")));
        PROGRAMME
                .get(application + "/history")
                .body("items[0].action", equalTo("application.scoring_reopened"))
                .body("items[0].reason", equalTo(WHY.get("reason")));
        assertThat(outbox.of("lgds.programmes", Scene.id(application)))
                .allSatisfy(Contracts::assertKept)
                .last()
                .satisfies(sent -> {
                    assertThat(sent.name()).isEqualTo("application.scoring_reopened");
                    assertThat(sent.audience()).isEqualTo("lgds");
                });
    }

    @Test
    void oneOfTheReserveListIsScoredAgainAfterTheRoundWasDecidedAndThatIsTold() {
        var application = scene.scored(programme, 1_000);
        PROGRAMME.act(programme, "closing").statusCode(200);
        PROGRAMME.act(application, "reservation").statusCode(200);
        PROGRAMME.act(programme, "decision").statusCode(200);
        declaresLeeds();
        refused(application, "approval", FundingScene.approval());
        PROGRAMME.act(application, "rescoring", WHY).statusCode(200);
        SRO.get(application).body("state", equalTo("eligible")).body("reason", equalTo(WHY.get("reason")));
        assertThat(outbox.names("lgds.programmes", Scene.id(application))).endsWith("application.changed");
        PROGRAMME.act(programme, "completion").statusCode(409).body("undecided", equalTo(1));
        scene.score(PANEL3, programme, application, 4, 4);
        PROGRAMME.act(application, "scoring").statusCode(200);
        scene.approved(application);
        assertThat(outbox.of("lgds.programmes", Scene.id(application)))
                .isNotEmpty()
                .allSatisfy(Contracts::assertKept);
    }

    private void declaresLeeds() {
        PANEL1.put(programme + "/declaration", Map.of("councils", Set.of("LDS")))
                .statusCode(200);
    }

    private static ValidatableResponse refused(String application, String action, Object body) {
        return PROGRAMME.act(application, action, body).statusCode(409);
    }
}
