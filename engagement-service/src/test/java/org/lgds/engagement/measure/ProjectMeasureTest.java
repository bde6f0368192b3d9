package org.lgds.engagement.measure;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.engagement.Person;
import org.lgds.engagement.Racing;
import org.lgds.engagement.Scene;
import org.lgds.engagement.project.ProjectScene;
import org.lgds.kit.test.Contracts;
import org.lgds.kit.test.Outboxes;
import org.lgds.kit.test.RealTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.lgds.engagement.Person.ADVISOR;
import static org.lgds.engagement.Person.BRISTOL_EDITOR;
import static org.lgds.engagement.Person.EDITOR;
import static org.lgds.engagement.Person.PROGRAMME;

/** A project measures at the councils that take part, and shares their effects with the engagements there. */
@QuarkusTest
@TestProfile(RealTokens.class)
class ProjectMeasureTest {

    @Inject
    ProjectScene projects;

    @Inject
    Scene scene;

    @Inject
    Outboxes outbox;

    private int service;
    private String project;

    @BeforeEach
    void aProject() {
        projects.councils();
        service = projects.service();
        project = projects.forming(service);
    }

    private Map<String, Object> measure(String council, Object percent) {
        var measure = Measured.takeUp(project, service);
        measure.remove("engagement");
        measure.put("project", Scene.id(project));
        measure.put("council", council);
        measure.put("attributionPercent", percent);
        return measure;
    }

    @Test
    void aCouncilThatTakesPartIsMeasured() {
        var path = Measured.MEASURES
                + EDITOR.post("/v1/measures", measure("LDS", 60))
                        .statusCode(201)
                        .body("project", equalTo(Scene.id(project)))
                        .body("engagement", nullValue())
                        .extract()
                        .path("id");
        EDITOR.act(path, "baseline", Measured.baseline(40)).statusCode(200);
        EDITOR.post(path + "/readings", Measured.reading("2026-06-30", 55)).statusCode(201);
        ADVISOR.get("/v1/measures?project=" + Scene.id(project)).body("items.id", contains(Scene.id(path)));
        BRISTOL_EDITOR.get(path).statusCode(404);
        assertThat(outbox.of("lgds.engagements", Scene.id(path))).hasSize(3).allSatisfy(Contracts::assertKept);
    }

    @Test
    void engagementsAndProjectsTogetherClaimNoMoreThanThereIs() {
        Measured.proposed(measure("LDS", 60));
        var engagement = Measured.takeUp(scene.engagement(), service);
        engagement.put("attributionPercent", 41);
        ADVISOR.post("/v1/measures", engagement).statusCode(409).body("leftPercent", equalTo(40.0f));
        engagement.put("attributionPercent", 40);
        Measured.proposed(engagement);
        ADVISOR.post("/v1/measures", measure("LDS", 0.01)).statusCode(409);
        Measured.proposed(measure("BST", 100));
    }

    @Test
    void ofAnEngagementAndAProjectThatPassTheWholeAtOnceExactlyOneGetsItsShare() {
        var engagement = scene.engagement();
        for (int round = 0; round < 8; round++) {
            service = projects.service();
            var advised = Measured.takeUp(engagement, service);
            advised.put("attributionPercent", 60);
            var joint = measure("LDS", 60);
            var answers = Racing.all(
                    2,
                    List.<Callable<Integer>>of(
                            () -> status("/v1/measures", advised), () -> status("/v1/measures", joint)));
            assertThat(answers).containsExactlyInAnyOrder(201, 409);
            ADVISOR.get("/v1/measures?service=" + service).body("items.attributionPercent", contains(60.0f));
        }
    }

    @Test
    void ofAnEngagementAndAProjectThatClaimMoreAtOnceExactlyOneGetsIt() {
        var engagement = scene.engagement();
        for (int round = 0; round < 8; round++) {
            service = projects.service();
            var advised = Measured.takeUp(engagement, service);
            advised.put("attributionPercent", 40);
            var measures = List.of(Measured.proposed(advised), Measured.proposed(measure("LDS", 40)));
            var more = Map.of(
                    "title",
                    "t",
                    "period",
                    Map.of("start", "2026-01-01", "end", "2027-01-01"),
                    "attributionPercent",
                    60);
            var answers = Racing.all(
                    2,
                    List.<Callable<Integer>>of(
                            () -> changed(measures.get(0), more), () -> changed(measures.get(1), more)));
            assertThat(answers).containsExactlyInAnyOrder(200, 409);
            ADVISOR.get("/v1/measures?service=" + service)
                    .body("items.attributionPercent", containsInAnyOrder(40.0f, 60.0f));
        }
    }

    private static int status(String path, Object body) {
        return ADVISOR.post(path, body).extract().statusCode();
    }

    private static int changed(String measure, Object body) {
        return ADVISOR.asks()
                .header("If-Match", "*")
                .contentType(ContentType.JSON)
                .body(body)
                .put(measure)
                .statusCode();
    }

    @Test
    void nobodyMeasuresForACouncilThatIsNotTheirsOrTakesNoPart() {
        BRISTOL_EDITOR.post("/v1/measures", measure("LDS", 1)).statusCode(403);
        new Person("exe-editor", "council-editor", "EXE")
                .post("/v1/measures", measure("EXE", 1))
                .statusCode(409);
        PROGRAMME.post("/v1/measures", measure("EXE", 1)).statusCode(409);
        var unknown = measure("LDS", 1);
        unknown.put("project", UUID.randomUUID());
        PROGRAMME.post("/v1/measures", unknown).statusCode(409);
        var both = measure("LDS", 1);
        both.put("engagement", UUID.randomUUID());
        PROGRAMME.post("/v1/measures", both).statusCode(400).body("errors.pointer", contains("/engagement"));
        var nowhere = measure("LDS", 1);
        nowhere.remove("council");
        PROGRAMME.post("/v1/measures", nowhere).statusCode(400).body("errors.pointer", contains("/council"));
    }
}
