package org.lgds.engagement.stage;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.engagement.project.Placing;
import org.lgds.engagement.project.ProjectScene;
import org.lgds.kit.test.Contracts;
import org.lgds.kit.test.Outboxes;
import org.lgds.kit.test.RealTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.lgds.engagement.project.Member.PANEL;
import static org.lgds.engagement.project.Member.PROGRAMME;
import static org.lgds.engagement.project.Member.SUPPLIER;
import static org.lgds.engagement.project.Member.sro;

/** No project is stuck behind an assessment that cannot end, and none goes on with what nobody does or is left after its end. */
@QuarkusTest
@TestProfile(RealTokens.class)
class EndingAssessmentsTest {

    private static final Map<String, String> STOP = Map.of("reason", "Others do it.", "findings", "Three have it.");

    @Inject
    ProjectScene scene;

    @Inject
    Placing placing;

    @Inject
    Outboxes outbox;

    private String project;

    @BeforeEach
    void aDiscovery() {
        scene.councils();
        project = scene.chartered();
        PROGRAMME.act(project, "discovery").statusCode(200);
    }

    @Test
    void whatWasHeldAndCannotBeReportedIsCalledOffByAProgrammeManager() {
        var assessment = Assessed.scheduled(project, List.of(Map.of("sub", "sub-of-panel2", "council", "OXO")));
        PANEL.act(assessment, "holding", "heldOn", Assessed.TODAY).statusCode(200);
        ProjectScene.invite(project, "OXO");
        PANEL.act(assessment, "report", Assessed.report("green", List.of()))
                .statusCode(409)
                .body("type", equalTo("/docs/problems/panel-not-independent"));
        PANEL.get(assessment).body("allowedActions", not(hasItem("cancellation")));
        PANEL.act(assessment, "cancellation", "reason", "It is red.").statusCode(409);
        PROGRAMME.get(assessment).body("allowedActions", contains("cancellation"));
        PROGRAMME
                .act(assessment, "cancellation", "reason", "Oxford is invited.")
                .statusCode(200)
                .body("state", equalTo("cancelled"))
                .body("heldOn", equalTo(Assessed.TODAY))
                .body("allowedActions", empty());
        assertThat(outbox.of("lgds.projects", ProjectScene.id(project)))
                .isNotEmpty()
                .allSatisfy(Contracts::assertKept);
        Assessed.report(project, "green", List.of());
        sro("LDS").act(project, "alpha").statusCode(200);
    }

    @Test
    void anActionOfWhoHasLeftIsOwnedByNobody() {
        var owner = ProjectScene.of(project, "CMD");
        var action = Map.of("what", "Test it.", "owner", ProjectScene.id(owner), "dueOn", "2027-01-01");
        var assessment = Assessed.report(project, "amber", List.of(action));
        String id = PROGRAMME.get(assessment).extract().path("actions[0].id");
        sro("CMD").act(owner, "leaving", "reason", "No staff.").statusCode(200);
        sro("LDS").act(project, "alpha").statusCode(409).body("actions", contains(id));
        var other = ProjectScene.id(ProjectScene.of(project, "BST"));
        sro("LDS")
                .act(assessment, "planning", Map.of("action", id, "owner", other, "dueOn", "2027-01-01"))
                .statusCode(200);
        sro("LDS").act(project, "alpha").statusCode(200);
    }

    @Test
    void whatWasPlannedEndsWithAProjectThatIsStopped() {
        var assessment = Assessed.scheduled(project);
        var invited = ProjectScene.invite(project, "EXE");
        PROGRAMME.act(project, "stop", STOP).statusCode(200).body("invited", empty());
        PROGRAMME
                .get(assessment)
                .body("state", equalTo("cancelled"))
                .body("reason", equalTo("The project was stopped."));
        sro("EXE").get(invited).statusCode(200).body("state", equalTo("lapsed"));
        var told = outbox.of("lgds.projects", ProjectScene.id(project));
        assertThat(told)
                .allSatisfy(Contracts::assertKept)
                .extracting(Outboxes.Sent::name)
                .endsWith("project.invitation_lapsed", "project.stopped", "stage_assessment.cancelled");
        assertThat(told.get(told.size() - 3).audience()).isEqualTo("council:BST,CMD,EXE,LDS");
    }

    @Test
    void andWithOneThatIsClosed() {
        placing.put(project, "live");
        var assessment = Assessed.scheduled(project);
        PROGRAMME.act(assessment, "holding", "heldOn", Assessed.TODAY).statusCode(200);
        PROGRAMME.act(project, "closure").statusCode(200);
        PROGRAMME
                .get(assessment)
                .body("state", equalTo("cancelled"))
                .body("reason", equalTo("The project was closed."));
    }

    @Test
    void whatWasLeftOpenInAProjectThatIsOverCanBeEnded() {
        var assessment = Assessed.scheduled(project);
        var invited = ProjectScene.invite(project, "EXE");
        placing.put(project, "stopped");
        PROGRAMME.get(assessment).body("allowedActions", contains("cancellation"));
        PROGRAMME
                .act(assessment, "rescheduling", Map.of("scheduledFor", "2999-01-01", "reason", "Later."))
                .statusCode(409);
        PROGRAMME.act(assessment, "holding", "heldOn", Assessed.TODAY).statusCode(409);
        PANEL.act(assessment, "cancellation", "reason", "It was stopped.").statusCode(200);
        sro("EXE").act(invited, "leaving", "reason", "It was stopped.").statusCode(200);
        SUPPLIER.act(ProjectScene.ofParty(project, SUPPLIER), "leaving", "reason", "It was stopped.")
                .statusCode(409);
    }
}
