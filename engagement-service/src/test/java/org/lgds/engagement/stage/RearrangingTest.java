package org.lgds.engagement.stage;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.engagement.Racing;
import org.lgds.engagement.project.Member;
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
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.lgds.engagement.project.Member.PANEL;
import static org.lgds.engagement.project.Member.PROGRAMME;
import static org.lgds.engagement.project.Member.SUPPLIER;
import static org.lgds.engagement.project.Member.editor;
import static org.lgds.engagement.project.Member.sro;

/** An assessment that is not held on its day is seen to be overdue; its lead gives it another day or calls it off. */
@QuarkusTest
@TestProfile(RealTokens.class)
class RearrangingTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/London"));
    private static final LocalDate DAY = TODAY.plusDays(10);
    private static final Member SECOND = new Member("panel2", "panel-member", null, null);

    @Inject
    ProjectScene scene;

    @Inject
    OverdueAssessments overdue;

    @Inject
    Outboxes outbox;

    @BeforeEach
    void councils() {
        scene.councils();
    }

    @Test
    void whatIsNotHeldOnItsDayIsOverdueAndToldOnce() {
        var project = discovery();
        var assessment = scheduled(project);
        overdue.look(DAY);
        PROGRAMME.get(assessment).body("overdue", nullValue());
        var seen = PROGRAMME.get(assessment).extract().header("ETag");
        overdue.look(DAY.plusDays(1));
        overdue.look(DAY.plusDays(2));
        PROGRAMME.get(assessment).header("ETag", not(equalTo(seen))).body("overdue", equalTo(true));
        assertThat(changes(project)).hasSize(1);
        PROGRAMME.get(project + "/assessments?overdue=true").body("items.id", contains(ProjectScene.id(assessment)));
        PROGRAMME.get(project + "/assessments?overdue=false").body("items", empty());
        editor("OXO").get(project + "/assessments?overdue=true").body("items", empty());
        PANEL.act(assessment, "holding", "heldOn", TODAY.toString())
                .statusCode(200)
                .body("overdue", nullValue());
        overdue.look(DAY.plusDays(3));
        PROGRAMME.get(assessment).body("overdue", nullValue());
    }

    @Test
    void theLeadGivesItAnotherDayAndSaysWhy() {
        var project = discovery();
        var assessment = scheduled(project);
        overdue.look(DAY.plusDays(1));
        var later = rescheduling(DAY.plusDays(20), "The lead was ill.");
        PANEL.get(assessment).body("allowedActions", containsInAnyOrder("holding", "rescheduling", "cancellation"));
        PANEL.act(assessment, "rescheduling", later)
                .statusCode(200)
                .body("scheduledFor", equalTo(DAY.plusDays(20).toString()))
                .body("overdue", nullValue())
                .body("reason", equalTo("The lead was ill."));
        PANEL.act(assessment, "rescheduling", rescheduling(TODAY.minusDays(1), "Past."))
                .statusCode(400)
                .body("errors.pointer", contains("/scheduledFor"));
        PANEL.act(assessment, "rescheduling", Map.of("scheduledFor", DAY.toString()))
                .statusCode(400);
        overdue.look(DAY.plusDays(20));
        PANEL.get(assessment).body("overdue", nullValue());
        overdue.look(DAY.plusDays(21));
        PANEL.get(assessment).body("overdue", equalTo(true));
        PROGRAMME.act(assessment, "rescheduling", later).statusCode(200);
        assertThat(changes(project)).hasSize(4);
        PANEL.get(assessment + "/history").body("items.reason", hasItem("The lead was ill."));
    }

    @Test
    void whatIsCancelledMakesRoomForAnother() {
        var project = discovery();
        var assessment = scheduled(project);
        PANEL.act(assessment, "cancellation", Map.of()).statusCode(400);
        PANEL.act(assessment, "cancellation", "reason", "The panel has fallen apart.")
                .statusCode(200)
                .body("state", equalTo("cancelled"))
                .body("allowedActions", empty());
        for (var action : Map.of(
                        "holding", Map.of("heldOn", TODAY.toString()),
                        "rescheduling", rescheduling(DAY, "Again."),
                        "cancellation", Map.of("reason", "Twice."))
                .entrySet()) {
            PANEL.act(assessment, action.getKey(), action.getValue()).statusCode(409);
        }
        overdue.look(DAY.plusDays(1));
        PROGRAMME.get(assessment).body("overdue", nullValue());
        given().get(assessment).then().statusCode(404);
        var events = outbox.of("lgds.projects", ProjectScene.id(project));
        assertThat(events).allSatisfy(Contracts::assertKept);
        assertThat(events.get(events.size() - 1).name()).isEqualTo("stage_assessment.cancelled");
        scheduled(project);
    }

    @Test
    void nobodyElseRearrangesIt() {
        var assessment = scheduled(discovery());
        var bodies = Map.of("rescheduling", rescheduling(DAY, "Why."), "cancellation", Map.of("reason", "Why."));
        var before = outbox.size();
        for (var person :
                List.of(SECOND, editor("LDS"), sro("LDS"), sro("BST"), editor("OXO"), SUPPLIER, Member.ADVISOR)) {
            bodies.forEach((action, body) -> assertThat(person.answered(assessment, action, body))
                    .as("%s by %s", action, person.name())
                    .isIn(403, 404));
        }
        assertThat(outbox.size()).isEqualTo(before);
        PANEL.act(assessment, "holding", "heldOn", TODAY.toString()).statusCode(200);
        PANEL.act(assessment, "cancellation", bodies.get("cancellation")).statusCode(409);
        PROGRAMME.act(assessment, "rescheduling", bodies.get("rescheduling")).statusCode(409);
    }

    @Test
    void aPausedProjectIsNotPressed() {
        var project = discovery();
        var assessment = scheduled(project);
        PROGRAMME.act(project, "pause", "reason", "Elections.").statusCode(200);
        overdue.look(DAY.plusDays(1));
        PROGRAMME.get(assessment).body("overdue", nullValue());
        PROGRAMME.act(assessment, "cancellation", "reason", "Why.").statusCode(409);
    }

    @Test
    void twoReplicasThatLookAtOnceTellOnce() {
        var project = discovery();
        scheduled(project);
        assertThat(Racing.all(2, List.<Callable<Boolean>>of(() -> look(DAY.plusDays(1)), () -> look(DAY.plusDays(1)))))
                .containsOnly(true);
        assertThat(changes(project)).hasSize(1);
    }

    @Test
    void itsHistoryNamesThePanelToThoseWithinAlone() {
        var project = discovery();
        var assessment = scheduled(project);
        given().get(assessment + "/history").then().statusCode(404);
        PANEL.act(assessment, "holding", "heldOn", TODAY.toString()).statusCode(200);
        var report = Map.of(
                "overall",
                "green",
                "summary",
                "What we saw.",
                "points",
                List.of(Map.of("point", "1", "rating", "green")),
                "actions",
                List.of());
        PANEL.act(assessment, "report", report).statusCode(200);
        for (var person : List.of(PROGRAMME, PANEL, editor("BST"), SUPPLIER)) {
            person.get(assessment + "/history")
                    .body(
                            "items.action",
                            contains("project.stage_assessed", "stage_assessment.held", "stage_assessment.scheduled"))
                    .body("items[2].changes.field", hasItem("panel"));
        }
        given().get(assessment + "/history")
                .then()
                .body("items.action", contains("project.stage_assessed"))
                .body("items.person", everyItem(nullValue()))
                .body("items[0].changes.field", hasItem("overall"))
                .body("items[0].changes.field", not(hasItem("panel")))
                .body("items[0].changes.field", not(hasItem("leadAssessor")));
    }

    private boolean look(LocalDate day) {
        overdue.look(day);
        return true;
    }

    private List<Outboxes.Sent> changes(String project) {
        var events = outbox.of("lgds.projects", ProjectScene.id(project)).stream()
                .filter(sent -> sent.name().equals("stage_assessment.changed"))
                .toList();
        assertThat(events).allSatisfy(Contracts::assertKept);
        assertThat(events).allSatisfy(sent -> assertThat(sent.audience()).isEqualTo("council:BST,CMD,LDS"));
        return events;
    }

    private String discovery() {
        var project = scene.chartered();
        PROGRAMME.act(project, "discovery").statusCode(200);
        return project;
    }

    private static Map<String, Object> rescheduling(LocalDate day, String reason) {
        return Map.of("scheduledFor", day.toString(), "reason", reason);
    }

    private static String scheduled(String project) {
        var panel = List.of(Map.of("sub", "sub-of-panel1"), Map.of("sub", "sub-of-panel2"));
        return project + "/assessments/"
                + PROGRAMME
                        .post(
                                project + "/assessments",
                                Map.of("scheduledFor", DAY.toString(), "leadAssessor", "sub-of-panel1", "panel", panel))
                        .statusCode(201)
                        .extract()
                        .path("id");
    }
}
