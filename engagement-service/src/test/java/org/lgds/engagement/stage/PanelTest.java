package org.lgds.engagement.stage;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.engagement.States;
import org.lgds.engagement.project.Member;
import org.lgds.engagement.project.ProjectScene;
import org.lgds.kit.test.RealTokens;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.lgds.engagement.project.Member.ADVISOR;
import static org.lgds.engagement.project.Member.DEPARTMENT;
import static org.lgds.engagement.project.Member.PANEL;
import static org.lgds.engagement.project.Member.PROGRAMME;
import static org.lgds.engagement.project.Member.PROVIDER;
import static org.lgds.engagement.project.Member.SUPPLIER;
import static org.lgds.engagement.project.Member.editor;
import static org.lgds.engagement.project.Member.sro;
import static org.lgds.engagement.stage.Assessed.POINTS;
import static org.lgds.engagement.stage.Assessed.TODAY;
import static org.lgds.engagement.stage.Assessed.panel;
import static org.lgds.engagement.stage.Assessed.report;
import static org.lgds.engagement.stage.Assessed.scheduled;

/** Who sits on a panel, and who finalises (DOMAIN.md 5.6). */
@QuarkusTest
@TestProfile(RealTokens.class)
class PanelTest {

    private static final String NOT_INDEPENDENT = "/docs/problems/panel-not-independent";

    @Inject
    ProjectScene scene;

    @Inject
    States states;

    @BeforeEach
    void councils() {
        scene.councils();
    }

    @Test
    void thePanelIsIndependent() {
        var project = discovery();
        PROGRAMME.act(project, "advisor", "advisor", "sub-of-former").statusCode(200);
        PROGRAMME.act(project, "advisor", "advisor", "sub-of-advisor").statusCode(200);
        for (var biased : List.of(
                Map.of("sub", "x", "council", "BST"),
                Map.of("sub", "x", "party", "acme"),
                Map.of("sub", "x", "party", "dfe"),
                Map.of("sub", "sub-of-advisor"),
                Map.of("sub", "sub-of-former"),
                Map.of("sub", "sub-of-lds-sponsor"))) {
            PROGRAMME
                    .post(
                            project + "/assessments",
                            panel("sub-of-panel1", List.of(Map.of("sub", "sub-of-panel1"), biased)))
                    .statusCode(409)
                    .body("members", contains(biased.get("sub")));
        }
        PROGRAMME
                .post(project + "/assessments", panel("sub-of-nobody", List.of(Map.of("sub", "sub-of-panel1"))))
                .statusCode(400);
    }

    @Test
    void aPanelMemberOfAPredecessorOfAParticipantIsNotIndependent() {
        // Exeter follows its district; the district's people may have moved on with it.
        states.council("EXO", 1, "active");
        states.council("EXN", 1, "shadow");
        var project = discovery();
        var invited = ProjectScene.invite(project, "EXO");
        sro("EXO").act(invited, "confirmation").statusCode(200);
        states.vested(LocalDate.parse("2026-11-01"), List.of(States.line("EXO", "EXN", "created", 1)));
        var assessed = panel("sub-of-panel1", List.of(Map.of("sub", "sub-of-panel1", "council", "EXN")));
        PROGRAMME.post(project + "/assessments", assessed).statusCode(409).body("members", contains("sub-of-panel1"));
    }

    @Test
    void whatTheTokenSaysCountsNotOnlyWhatWasSaid() {
        var project = discovery();
        var assessment = scheduled(project);
        PROGRAMME.act(assessment, "holding", "heldOn", TODAY).statusCode(200);
        var moved = new Member("panel1", "panel-member", "BST", null);
        moved.tries(assessment, "report", report("green", List.of()))
                .statusCode(409)
                .body("type", equalTo(NOT_INDEPENDENT));
        var bought = new Member("panel1", "panel-member", null, "acme");
        bought.tries(assessment, "report", report("green", List.of()))
                .statusCode(409)
                .body("type", equalTo(NOT_INDEPENDENT));
        PANEL.tries(assessment, "report", report("green", List.of()))
                .statusCode(200)
                .body("state", equalTo("reported"));
    }

    @Test
    void whoJoinsLaterMayMakeAPanelBiased() {
        var project = discovery();
        var assessment = scheduled(project, List.of(Map.of("sub", "sub-of-panel2", "council", "EXE")));
        PROGRAMME.act(assessment, "holding", "heldOn", TODAY).statusCode(200);
        sro("EXE").act(ProjectScene.invite(project, "EXE"), "confirmation").statusCode(200);
        PANEL.tries(assessment, "report", report("green", List.of()))
                .statusCode(409)
                .body("members", contains("sub-of-panel2"));
    }

    @Test
    void onlyTheLeadAssessorFinalises() {
        var project = discovery();
        var assessment = scheduled(project, List.of(Map.of("sub", "sub-of-panel2")));
        for (var person : everyoneElse()) {
            person.tries(assessment, "report", report("green", List.of())).statusCode(403);
            person.post(project + "/assessments", panel("sub-of-panel1", List.of(Map.of("sub", "sub-of-panel1"))))
                    .statusCode(403);
        }
        PROGRAMME.tries(assessment, "report", report("green", List.of())).statusCode(403);
        PANEL.tries(assessment, "report", report("green", List.of())).statusCode(409);
        PANEL.tries(assessment, "holding", Map.of("heldOn", "2999-01-01")).statusCode(400);
        new Member("panel2", "panel-member", null, null)
                .tries(assessment, "holding", Map.of("heldOn", TODAY))
                .statusCode(403)
                .body("type", equalTo("/docs/problems/not-lead-assessor"));
        PANEL.act(assessment, "holding", "heldOn", TODAY).statusCode(200).body("state", equalTo("held"));
        PANEL.act(assessment, "holding", "heldOn", TODAY).statusCode(409);
        for (var wrong : List.of(
                Map.of("overall", "amber", "summary", "s", "points", POINTS),
                Map.of("overall", "green", "summary", "s", "points", List.of(Map.of("point", "1", "rating", "red"))),
                Map.of("overall", "green", "summary", "s", "points", List.of()),
                Map.of("overall", "green", "summary", "s", "points", List.of(POINTS.get(0), POINTS.get(0))))) {
            PANEL.tries(assessment, "report", wrong).statusCode(400);
        }
        PANEL.act(assessment, "report", report("green", List.of())).statusCode(200);
        PANEL.act(assessment, "report", report("green", List.of())).statusCode(409);
    }

    private static List<Member> everyoneElse() {
        return List.of(
                sro("LDS"),
                editor("LDS"),
                sro("BST"),
                editor("OXO"),
                DEPARTMENT,
                SUPPLIER,
                PROVIDER,
                ADVISOR,
                new Member("panel2", "panel-member", null, null));
    }

    private String discovery() {
        var project = scene.chartered();
        PROGRAMME.act(project, "discovery").statusCode(200);
        return project;
    }
}
