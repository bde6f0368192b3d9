package org.lgds.engagement.stage;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.lgds.engagement.Racing;
import org.lgds.engagement.project.ProjectScene;
import org.lgds.kit.test.Outboxes;
import org.lgds.kit.test.RealTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.lgds.engagement.project.Member.PANEL;
import static org.lgds.engagement.project.Member.PROGRAMME;
import static org.lgds.engagement.project.Member.sro;

/** What a panel finds is of the stage that it looked at, and the project waits for it (DOMAIN.md 5.6). */
@QuarkusTest
@TestProfile(RealTokens.class)
class LateReportTest {

    private static final String TODAY =
            LocalDate.now(ZoneId.of("Europe/London")).toString();

    @Inject
    ProjectScene scene;

    @Inject
    Outboxes outbox;

    @Inject
    EntityManager entities;

    @BeforeEach
    void councils() {
        scene.councils();
    }

    @Test
    void aStageIsNotLeftWhileAPanelLooksAtItAgain() {
        var project = foundGreen();
        var second = scheduled(project);
        sro("LDS").act(project, "alpha").statusCode(409).body("detail", containsString("under way"));
        PROGRAMME.act(second, "holding", "heldOn", TODAY).statusCode(200);
        sro("LDS").act(project, "alpha").statusCode(409).body("detail", containsString("under way"));
        report(second, "red");
        sro("LDS").act(project, "alpha").statusCode(409).body("detail", containsString("red"));
        PROGRAMME.get(project).body("state", equalTo("discovery")).body("stages.outcome", contains("red"));
    }

    @Test
    void aReportIsOfTheStageThatWasAssessedEvenIfTheProjectHasGoneOn() {
        var project = foundGreen();
        PROGRAMME.act(project, "alpha").statusCode(200);
        var late = scheduled(project);
        // As one that was scheduled before the project went on, when it still could.
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("update stage_assessment set stage = 'DISCOVERY' where id = ?1")
                        .setParameter(1, UUID.fromString(ProjectScene.id(late)))
                        .executeUpdate());
        PROGRAMME.act(late, "holding", "heldOn", TODAY).statusCode(200);
        report(late, "red");
        PROGRAMME
                .get(project)
                .body("stages.stage", contains("discovery", "alpha"))
                .body("stages.outcome", contains("red", null));
        var sent = outbox.of("lgds.projects", ProjectScene.id(project));
        assertThat(sent.get(sent.size() - 1).data().at("/stages/1/outcome").isMissingNode())
                .isTrue();
    }

    @RepeatedTest(3)
    void whoSchedulesAndWhoGoesOnAtTheSameMomentAgreeOnTheStage() {
        var project = foundGreen();
        var answers = Racing.<Integer>all(
                2,
                List.of(
                        () -> schedule(project).extract().statusCode(),
                        () -> sro("LDS").tries(project, "alpha", null).extract().statusCode()));
        assertThat(answers.get(0)).isIn(201, 409);
        assertThat(answers.get(1)).isIn(200, 409, 412);
        var state = PROGRAMME.get(project).extract().<String>path("state");
        assertThat(PROGRAMME
                        .get(project + "/assessments")
                        .extract()
                        .<List<String>>path("items.findAll { it.state == 'scheduled' }.stage"))
                .allMatch(state::equals);
    }

    /** In discovery, which was found good enough once. */
    private String foundGreen() {
        var project = scene.chartered();
        PROGRAMME.act(project, "discovery").statusCode(200);
        var assessment = scheduled(project);
        PROGRAMME.act(assessment, "holding", "heldOn", TODAY).statusCode(200);
        report(assessment, "green");
        return project;
    }

    private static String scheduled(String project) {
        return project + "/assessments/"
                + schedule(project).statusCode(201).extract().path("id");
    }

    private static ValidatableResponse schedule(String project) {
        return PROGRAMME.post(
                project + "/assessments",
                Map.of(
                        "scheduledFor",
                        TODAY,
                        "leadAssessor",
                        "sub-of-panel1",
                        "panel",
                        List.of(Map.of("sub", "sub-of-panel1"))));
    }

    private static void report(String assessment, String overall) {
        var actions = overall.equals("green") ? List.of() : List.of(Map.of("what", "Talk to schools."));
        PANEL.act(
                        assessment,
                        "report",
                        Map.of(
                                "overall",
                                overall,
                                "summary",
                                "What we saw.",
                                "points",
                                List.of(Map.of("point", "1", "rating", overall)),
                                "actions",
                                actions))
                .statusCode(200);
    }
}
