package org.lgds.engagement.project;

import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.kit.test.Contracts;
import org.lgds.kit.test.Outboxes;
import org.lgds.kit.test.RealTokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.lgds.engagement.project.Member.DEPARTMENT;
import static org.lgds.engagement.project.Member.PROGRAMME;
import static org.lgds.engagement.project.Member.SUPPLIER;
import static org.lgds.engagement.project.Member.editor;
import static org.lgds.engagement.project.Member.sponsor;
import static org.lgds.engagement.project.Member.sro;

/** From a proposal to a charter (DOMAIN.md 5.5). */
@QuarkusTest
@TestProfile(RealTokens.class)
class ProjectFormingTest {

    @Inject
    Outboxes outbox;

    @Inject
    ProjectScene scene;

    @BeforeEach
    void councils() {
        scene.councils();
    }

    @Test
    void aProjectIsCharteredOnceNothingLacks() {
        var project = scene.proposed();
        PROGRAMME
                .get(project)
                .body("lacking", contains("councils", "leadCouncil", "basis", "openOutputs", "charter"))
                .body("area", equalTo("education-and-learning"));
        PROGRAMME.act(project, "forming").statusCode(200);
        PROGRAMME
                .act(project, "chartering")
                .statusCode(409)
                .body("lacking", contains("councils", "leadCouncil", "basis", "openOutputs", "charter"));

        project = scene.forming();
        editor("LDS")
                .act(project, "charter", Map.of("text", "We share.", "openOutputs", false))
                .statusCode(200);
        sro("LDS").act(project, "chartering").statusCode(409).body("lacking", contains("openOutputs", "signatures"));
        ProjectScene.signed(project);
        sro("LDS")
                .act(project, "chartering")
                .statusCode(200)
                .body("state", equalTo("chartered"))
                .body("lacking", empty())
                .body(
                        "charteredOn",
                        equalTo(java.time.LocalDate.now(java.time.ZoneId.of("Europe/London"))
                                .toString()));

        var events = outbox.of("lgds.projects", ProjectScene.id(project));
        assertThat(events).allSatisfy(Contracts::assertKept);
        assertThat(events.stream().map(Outboxes.Sent::name))
                .startsWith(
                        "project.proposed", "project.changed", "project.forming_started", "project.participant_joined")
                .endsWith("project.chartered");
        assertThat(events.stream().map(Outboxes.Sent::sequence)).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void everyCouncilAndTheDepartmentSignTheSameWording() {
        var project = scene.forming();
        ProjectScene.signed(project);
        PROGRAMME.get(project).body("lacking", empty());
        editor("LDS")
                .act(project, "charter", Map.of("text", "Another wording.", "openOutputs", true))
                .body("charterRevision", equalTo(2))
                .body("lacking", contains("signatures"));
        PROGRAMME.act(project, "chartering").statusCode(409).body("lacking", contains("signatures"));
        sro("LDS")
                .act(ProjectScene.of(project, "LDS"), "signature", Map.of("charterRevision", 1))
                .statusCode(409)
                .body("charterRevision", equalTo(2));
        sro("LDS")
                .act(project, "charter", Map.of("text", "By the SRO.", "openOutputs", true))
                .statusCode(200);
        sro("LDS")
                .act(ProjectScene.of(project, "LDS"), "signature", Map.of("charterRevision", 3))
                .statusCode(409);
    }

    @Test
    void aCentralLocalProjectNeedsADepartment() {
        int service = scene.service();
        var project = scene.forming(service);
        var body = ProjectScene.wanted(service);
        body.remove("leadCouncil");
        body.put("kind", "central_local");
        editor("LDS")
                .put(project, body)
                .statusCode(200)
                .body("lacking", contains("openOutputs", "charter", "signatures"));
        DEPARTMENT
                .act(ProjectScene.ofParty(project, DEPARTMENT), "leaving", "reason", "A new minister.")
                .statusCode(200);
        PROGRAMME.get(project).body("lacking", hasItem("department"));
        ProjectScene.invite(project, ProjectScene.department());
        PROGRAMME.get(project).body("lacking", hasItem("department"));
    }

    @Test
    void aCompetingProjectIsShownAndAnswered() {
        int service = scene.service();
        var project = scene.forming(service);
        ProjectScene.signed(project);
        var other = scene.proposed(service);
        PROGRAMME
                .get(project)
                .body("competingProjects.project", contains(ProjectScene.id(other)))
                .body("competingProjects.answered", contains(false));
        PROGRAMME
                .act(project, "chartering")
                .statusCode(409)
                .body("lacking", contains("answers"))
                .body("competingProjects.project", contains(ProjectScene.id(other)));
        var answer = Map.of("project", ProjectScene.id(other), "answer", "They build payments, we the check.");
        SUPPLIER.act(project, "answer", answer).statusCode(403);
        editor("LDS").act(project, "answer", answer).statusCode(200).body("answers", hasSize(1));
        editor("LDS").act(project, "answer", answer).statusCode(200).body("answers", hasSize(1));
        editor("LDS")
                .act(project, "answer", Map.of("project", UUID.randomUUID(), "answer", "?"))
                .statusCode(409);
        PROGRAMME.act(project, "chartering").statusCode(200);

        PROGRAMME
                .act(other, "stop", Map.of("reason", "Joined.", "findings", "The same need."))
                .statusCode(200);
        PROGRAMME.get(project).body("competingProjects", empty());
    }

    @Test
    void anotherServiceIsAnotherCompetition() {
        int service = scene.service();
        var project = scene.proposed();
        var other = scene.proposed(service);
        PROGRAMME.get(project).body("competingProjects", empty());
        var body = ProjectScene.wanted(service);
        body.remove("leadCouncil");
        editor("LDS").put(project, body).statusCode(200);
        PROGRAMME.get(project).body("competingProjects.project", contains(ProjectScene.id(other)));
        body.put("service", 7);
        editor("LDS").put(project, body).statusCode(409).body("type", equalTo("/docs/problems/unknown-reference"));
    }

    @Test
    void aSponsorIsOfACouncilThatTakesPart() {
        var project = scene.proposed();
        sponsor("BST").act(project, "sponsor-case", "text", "x").statusCode(403);
        PROGRAMME.act(project, "sponsor-case", "text", "x").statusCode(403);
        sponsor("LDS")
                .act(project, "sponsor-case", "text", "Parents queue.")
                .statusCode(200)
                .body("sponsor", equalTo("sub-of-lds-sponsor"))
                .body("basis.sponsored", equalTo(true));
    }

    @Test
    void aProposalNamesAnActiveCouncilAndAKnownService() {
        var body = ProjectScene.wanted(scene.service());
        editor("BST").post("/v1/projects", body).statusCode(403);
        body.put("leadCouncil", "ZZZ");
        PROGRAMME.post("/v1/projects", body).statusCode(409);
        body.putAll(Map.of("leadCouncil", "LDS", "service", 8));
        PROGRAMME.post("/v1/projects", body).statusCode(409);
        body.putAll(Map.of("title", " ", "kind", "supplier_led"));
        PROGRAMME.post("/v1/projects", body).statusCode(400);
        given().contentType("application/json")
                .body(body)
                .post("/v1/projects")
                .then()
                .statusCode(401);
    }

    @Test
    void aProjectPausesAndGoesOnWhereItWas() {
        var project = scene.forming();
        PROGRAMME.act(project, "resumption").statusCode(409);
        PROGRAMME.act(project, "pause", "reason", "Elections.").statusCode(200).body("pausedFrom", equalTo("forming"));
        sro("CMD")
                .act(ProjectScene.of(project, "CMD"), "leaving", "reason", "x")
                .statusCode(409);
        sro("LDS").act(project, "resumption").statusCode(200).body("state", equalTo("forming"));
        PROGRAMME.act(project, "stop", "reason", "No money.").statusCode(400);
        PROGRAMME
                .act(project, "stop", Map.of("reason", "No money.", "findings", "Schools hold the data."))
                .statusCode(200)
                .body("allowedActions", empty());
        given().get(project).then().statusCode(200).body("findings", equalTo("Schools hold the data."));
    }
}
