package org.lgds.engagement.standard;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.engagement.project.ProjectScene;
import org.lgds.kit.calendar.WorkingDays;
import org.lgds.kit.test.Outboxes;
import org.lgds.kit.test.RealTokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.lgds.engagement.project.Member.ADVISOR;
import static org.lgds.engagement.project.Member.DEPARTMENT;
import static org.lgds.engagement.project.Member.OTHER_DEPARTMENT;
import static org.lgds.engagement.project.Member.OTHER_SUPPLIER;
import static org.lgds.engagement.project.Member.PANEL;
import static org.lgds.engagement.project.Member.PORTAL;
import static org.lgds.engagement.project.Member.PROGRAMME;
import static org.lgds.engagement.project.Member.PROVIDER;
import static org.lgds.engagement.project.Member.SUPPLIER;
import static org.lgds.engagement.project.Member.editor;
import static org.lgds.engagement.project.Member.sro;

/** Who reads a draft, and what is said in a consultation (DOMAIN.md 5.7, 7.3). */
@QuarkusTest
@TestProfile(RealTokens.class)
class ConsultationTest {

    @Inject
    ProjectScene projects;

    @Inject
    StandardScene scene;

    @Inject
    ComingIntoForce coming;

    @Inject
    Outboxes outbox;

    @BeforeEach
    void councils() {
        projects.councils();
    }

    @Test
    void aConsultationLastsTwentyWorkingDaysAtLeast() {
        var version = StandardScene.version(scene.drafted(), 1);
        var today = StandardScene.tomorrow().minusDays(1);
        var earliest = WorkingDays.of(WorkingDays.Nation.ENGLAND).after(today, 20);
        PROGRAMME
                .act(version, "consultation", "closesOn", earliest.minusDays(1).toString())
                .statusCode(400);
        PROGRAMME.act(version, "consultation", Map.of()).statusCode(200).body("closesOn", equalTo(earliest.toString()));
        for (var member : List.of(sro("LDS"), sro("BST"), sro("CMD"), DEPARTMENT)) {
            StandardScene.vote(version, member, "in_favour");
        }
        PROGRAMME.act(version, "agreement", "inForceFrom", "2999-01-01").statusCode(409);
    }

    @Test
    void draftsAreForTheParticipantsAndLgds() {
        var project = projects.chartered();
        var standard = scene.drafted(project);
        var version = StandardScene.version(standard, 1);
        var list = "/v1/standards?project=" + ProjectScene.id(project);
        for (var person : List.of(PROGRAMME, ADVISOR, editor("BST"), DEPARTMENT, SUPPLIER, PROVIDER)) {
            person.get(version).statusCode(200);
            person.get(list).body("items.id", contains(ProjectScene.id(standard)));
            person.get(list + "&state=draft").body("items", hasSize(1));
            person.get(standard + "/history").statusCode(200).body("items", hasSize(1));
        }
        for (var person : List.of(editor("OXO"), OTHER_SUPPLIER, OTHER_DEPARTMENT, PANEL, PORTAL)) {
            person.get(standard).statusCode(404);
            person.get(version).statusCode(404);
            person.get(list).body("items", empty());
            person.get(standard + "/history").statusCode(404);
        }
        assertThat(outbox.of("lgds.standards", ProjectScene.id(standard)))
                .allSatisfy(sent -> assertThat(sent.audience()).isEqualTo("council:BST,CMD,LDS"));
        assertThat(outbox.of("lgds.standards.state", ProjectScene.id(standard))).isEmpty();

        scene.consulted(standard, 1);
        given().get(version).then().statusCode(200).body("votes", equalTo(null));
        given().get(list).then().body("items", hasSize(1));
        editor("LDS").post(standard + "/versions", StandardScene.draft()).statusCode(201);
        given().get(standard).then().body("versions.number", contains(1));
        given().get(list + "&state=draft").then().body("items", empty());
        given().get(StandardScene.version(standard, 2)).then().statusCode(404);
        SUPPLIER.get(standard).body("versions.number", contains(1, 2));
        assertThat(given().get("/v1/standards/export?format=csv&project=" + ProjectScene.id(project))
                        .asString()
                        .lines())
                .hasSize(2);
        given().get("/v1/standards/changes?project=" + ProjectScene.id(project))
                .then()
                .body("items.op", contains("upsert"));
    }

    @Test
    void anyOrganisationCommentsAndIsAnswered() {
        var standard = scene.drafted();
        var version = StandardScene.version(standard, 1);
        var comment = Map.of("text", "Who pays?", "criterion", "online");
        editor("LDS").post(version + "/comments", comment).statusCode(409);
        editor("OXO").post(version + "/comments", comment).statusCode(404);
        PROGRAMME.act(version, "consultation", Map.of()).statusCode(200);
        for (var person : List.of(editor("OXO"), OTHER_SUPPLIER, OTHER_DEPARTMENT, sro("BST"))) {
            person.post(version + "/comments", comment).statusCode(201);
        }
        PROGRAMME.post(version + "/comments", comment).statusCode(403);
        given().contentType("application/json")
                .body(comment)
                .post(version + "/comments")
                .then()
                .statusCode(401);
        editor("OXO")
                .post(version + "/comments", Map.of("text", "x", "council", "BST"))
                .statusCode(403);
        editor("OXO")
                .post(version + "/comments", Map.of("text", "x", "criterion", "none"))
                .statusCode(409);
        var first = version + "/comments/"
                + given().get(version + "/comments")
                        .then()
                        .body("items", hasSize(4))
                        .extract()
                        .path("items[3].id");
        sro("BST").tries(first, "answer", Map.of("answer", "Not you.")).statusCode(403);
        OTHER_SUPPLIER.tries(first, "answer", Map.of("answer", "Not you.")).statusCode(403);
        editor("LDS").act(first, "answer", "answer", "The department.").statusCode(200);
        given().get(first).then().body("council", equalTo("OXO")).body("answer", equalTo("The department."));
        assertThat(given().get(version + "/comments").asString()).doesNotContain("sub-of");
        scene.closed(standard, 1);
        editor("OXO").post(version + "/comments", comment).statusCode(409);
        given().get(version).then().body("comments", equalTo(4));
    }

    @Test
    void aStandardIsDraftedByAProjectThatIsChartered() {
        var forming = projects.forming();
        editor("LDS").post("/v1/standards", StandardScene.wanted(forming)).statusCode(409);
        var project = projects.chartered();
        for (var person : List.of(sro("BST"), editor("OXO"), DEPARTMENT, SUPPLIER, PROVIDER, ADVISOR, PANEL)) {
            person.post("/v1/standards", StandardScene.wanted(project)).statusCode(403);
        }
        var version = StandardScene.version(scene.drafted(project), 1);
        PROGRAMME
                .put(version, Map.of("summary", "No musts.", "criteria", List.of()))
                .statusCode(200);
        PROGRAMME.act(version, "consultation", Map.of()).statusCode(409).body("lacking", hasItem("criteria"));
    }
}
