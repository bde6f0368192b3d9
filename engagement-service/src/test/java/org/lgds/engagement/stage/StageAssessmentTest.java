package org.lgds.engagement.stage;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.engagement.States;
import org.lgds.engagement.project.Placing;
import org.lgds.engagement.project.Project;
import org.lgds.engagement.project.ProjectScene;
import org.lgds.kit.test.Contracts;
import org.lgds.kit.test.Outboxes;
import org.lgds.kit.test.RealTokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.lgds.engagement.project.Member.ADVISOR;
import static org.lgds.engagement.project.Member.DEPARTMENT;
import static org.lgds.engagement.project.Member.OTHER_SUPPLIER;
import static org.lgds.engagement.project.Member.PANEL;
import static org.lgds.engagement.project.Member.PROGRAMME;
import static org.lgds.engagement.project.Member.PROVIDER;
import static org.lgds.engagement.project.Member.SUPPLIER;
import static org.lgds.engagement.project.Member.editor;
import static org.lgds.engagement.project.Member.sro;
import static org.lgds.engagement.stage.Assessed.TODAY;
import static org.lgds.engagement.stage.Assessed.panel;
import static org.lgds.engagement.stage.Assessed.report;
import static org.lgds.engagement.stage.Assessed.scheduled;

/** A project moves on by what an independent panel finds (DOMAIN.md 5.6). */
@QuarkusTest
@TestProfile(RealTokens.class)
class StageAssessmentTest {

    @Inject
    ProjectScene scene;

    @Inject
    Placing placing;

    @Inject
    States states;

    @Inject
    Outboxes outbox;

    @BeforeEach
    void councils() {
        scene.councils();
    }

    @Test
    void greenMovesOnToLive() {
        var project = discovery();
        for (var next : List.of("alpha", "beta", "live")) {
            PROGRAMME.act(project, next).statusCode(409);
            report(project, "green", List.of());
            sro("LDS").act(project, next).statusCode(200).body("state", equalTo(next));
        }
        PROGRAMME
                .get(project)
                .body("stages.stage", contains("discovery", "alpha", "beta", "live"))
                .body("stages.outcome", contains("green", "green", "green", null))
                .body("allowedActions", containsInAnyOrder("closure", "pause", "stop"));
        PROGRAMME.act(project, "closure").statusCode(200).body("state", equalTo("closed"));

        var events = outbox.of("lgds.projects", ProjectScene.id(project));
        assertThat(events).allSatisfy(Contracts::assertKept);
        assertThat(events.stream().map(Outboxes.Sent::name))
                .contains("project.stage_started", "project.stage_assessed", "project.went_live", "project.closed");
        assertThat(events.stream().map(Outboxes.Sent::sequence)).isSorted().doesNotHaveDuplicates();
        assertThat(events)
                .filteredOn(sent -> sent.name().equals("project.stage_assessed"))
                .allSatisfy(sent -> assertThat(sent.audience()).isEqualTo("public"))
                .allSatisfy(sent -> assertThat(sent.data().toString()).doesNotContain("sub-of"));
        assertThat(events)
                .filteredOn(sent -> sent.name().startsWith("stage_assessment."))
                .hasSize(6)
                .allSatisfy(sent -> assertThat(sent.audience()).isEqualTo("council:BST,CMD,LDS"));
    }

    @Test
    void everyMoveFromEveryStateByEveryRole() {
        var project = scene.chartered();
        var leading = List.of(PROGRAMME, sro("LDS"));
        for (var state : Project.State.values()) {
            var from = state.name().toLowerCase();
            placing.put(project, from);
            for (var stage : List.of("discovery", "alpha", "beta", "live")) {
                for (var person : List.of(
                        PROGRAMME, sro("LDS"), editor("LDS"), sro("BST"), sro("OXO"), DEPARTMENT, SUPPLIER, PANEL)) {
                    // All but the first wait for a report, and there is none.
                    var can = stage.equals("discovery") && from.equals("chartered");
                    var status = person.tries(project, stage, null).extract().statusCode();
                    assertThat(status)
                            .as("%s by %s from %s", stage, person.name(), from)
                            .isIn(leading.contains(person) ? List.of(can ? 200 : 409) : List.of(403, 404));
                    if (status == 200) {
                        placing.put(project, from);
                    }
                }
            }
        }
    }

    @Test
    void amberMovesOnOnceEachActionIsOwnedAndDated() {
        var project = discovery();
        var assessment = report(project, "amber", List.of(Map.of("what", "Test with parents.")));
        var action = (String) PROGRAMME.get(assessment).extract().path("actions[0].id");
        PROGRAMME.act(project, "alpha").statusCode(409).body("actions", contains(action));
        var supplier = ProjectScene.id(ProjectScene.ofParty(project, SUPPLIER));
        var plan = Map.of("action", action, "owner", supplier, "dueOn", "2027-01-31");
        SUPPLIER.tries(assessment, "planning", plan).statusCode(403);
        sro("BST").tries(assessment, "planning", plan).statusCode(403);
        editor("LDS")
                .act(assessment, "planning", Map.of("action", action, "owner", action, "dueOn", "2027-01-31"))
                .statusCode(409);
        editor("LDS").act(assessment, "planning", plan).statusCode(200).body("actions[0].owner", equalTo(supplier));
        PROGRAMME.act(project, "alpha").statusCode(200);
    }

    @Test
    void redStaysOrStops() {
        var project = discovery();
        report(project, "red", List.of(Map.of("what", "Talk to schools.")));
        PROGRAMME.act(project, "alpha").statusCode(409);
        report(project, "green", List.of());
        PROGRAMME.act(project, "alpha").statusCode(200);
        report(project, "red", List.of(Map.of("what", "Begin again.")));
        PROGRAMME.act(project, "beta").statusCode(409);
        PROGRAMME
                .act(project, "stop", Map.of("reason", "Red.", "findings", "No register to check against."))
                .statusCode(200);
    }

    @Test
    void reportsAreForAllAndPanelsForThoseConcerned() {
        var project = discovery();
        var assessment = scheduled(project);
        for (var person : List.of(PROGRAMME, editor("BST"), SUPPLIER, PANEL)) {
            person.get(assessment).statusCode(200).body("leadAssessor", equalTo("sub-of-panel1"));
        }
        for (var person : List.of(editor("OXO"), OTHER_SUPPLIER)) {
            person.get(assessment).statusCode(404);
            person.get(project + "/assessments").body("items", empty());
        }
        given().get(assessment).then().statusCode(404);
        PANEL.act(assessment, "holding", "heldOn", TODAY).statusCode(200);
        PANEL.act(assessment, "report", report("green", List.of())).statusCode(200);
        given().get(assessment)
                .then()
                .statusCode(200)
                .body("overall", equalTo("green"))
                .body("panel", nullValue())
                .body("leadAssessor", nullValue());
        given().get(project + "/assessments").then().body("items", hasSize(1));
    }

    @Test
    void oneAssessmentIsUnderWayAtATimeAndNoneBeforeDiscovery() {
        var early = scene.chartered();
        PROGRAMME
                .post(early + "/assessments", panel("sub-of-panel1", List.of(Map.of("sub", "sub-of-panel1"))))
                .statusCode(409);
        var project = discovery();
        scheduled(project);
        PROGRAMME
                .post(project + "/assessments", panel("sub-of-panel1", List.of(Map.of("sub", "sub-of-panel1"))))
                .statusCode(409);
    }

    @Test
    void playbacksAreInTheOpen() {
        var project = discovery();
        var playback = Map.of(
                "title",
                "Show and tell 1",
                "url",
                "https://example.org/1",
                "heldOn",
                TODAY,
                "summary",
                "Schools spoke.");
        for (var person : List.of(sro("BST"), editor("OXO"), DEPARTMENT, SUPPLIER, PROVIDER, ADVISOR, PANEL)) {
            person.post(project + "/playbacks", playback).statusCode(403);
        }
        editor("LDS").post(project + "/playbacks", playback).statusCode(201);
        given().get(project + "/playbacks").then().body("items.title", hasItem("Show and tell 1"));
        given().get(project).then().body("playbacks", equalTo(1));
        var sent = outbox.of("lgds.projects", ProjectScene.id(project));
        var last = sent.get(sent.size() - 1);
        Contracts.assertKept(last);
        assertThat(last.name()).isEqualTo("project.playback_published");
        assertThat(last.audience()).isEqualTo("public");
        assertThat(last.data().at("/playback/url").asText()).isEqualTo("https://example.org/1");
        PROGRAMME
                .post(project + "/playbacks", Map.of("title", "t", "url", "ftp://x", "heldOn", TODAY, "summary", "s"))
                .statusCode(400);
        PROGRAMME.post(scene.chartered() + "/playbacks", playback).statusCode(409);
    }

    private String discovery() {
        var project = scene.chartered();
        PROGRAMME.act(project, "discovery").statusCode(200);
        return project;
    }
}
