package org.lgds.engagement.stage;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.engagement.project.ProjectScene;
import org.lgds.kit.test.RealTokens;

import static org.hamcrest.Matchers.containsString;
import static org.lgds.engagement.project.Member.DEPARTMENT;
import static org.lgds.engagement.project.Member.PANEL;
import static org.lgds.engagement.project.Member.PROGRAMME;
import static org.lgds.engagement.project.Member.editor;
import static org.lgds.engagement.project.Member.sro;

/** A report as long as it may be is published with a charter as long as it may be. */
@QuarkusTest
@TestProfile(RealTokens.class)
class LongReportTest {

    private static final String TODAY =
            LocalDate.now(ZoneId.of("Europe/London")).toString();

    @Inject
    ProjectScene scene;

    @BeforeEach
    void councils() {
        scene.councils();
    }

    @Test
    void aReportAsLongAsItMayBeFitsIntoAnEventWithItsProject() {
        var assessment = held(withALongCharter());
        // Each text within its own limit.
        PANEL.act(assessment, "report", report(5_000, 2_000))
                .statusCode(400)
                .body("detail", containsString("200,000 bytes"));
        PANEL.act(assessment, "report", report(1_700, 900)).statusCode(200);
    }

    private String withALongCharter() {
        var project = scene.forming();
        editor("LDS")
                .act(project, "charter", Map.of("text", "\u0175".repeat(50_000), "openOutputs", true))
                .statusCode(200);
        var revision = Map.of("charterRevision", 1);
        ProjectScene.COUNCILS.forEach(council -> sro(council)
                .act(ProjectScene.of(project, council), "signature", revision)
                .statusCode(200));
        DEPARTMENT
                .act(ProjectScene.ofParty(project, DEPARTMENT), "signature", revision)
                .statusCode(200);
        PROGRAMME.act(project, "chartering").statusCode(200);
        PROGRAMME.act(project, "discovery").statusCode(200);
        return project;
    }

    private static String held(String project) {
        var panel = Map.of(
                "scheduledFor",
                TODAY,
                "leadAssessor",
                "sub-of-panel1",
                "panel",
                List.of(Map.of("sub", "sub-of-panel1")));
        var assessment = project + "/assessments/"
                + PROGRAMME
                        .post(project + "/assessments", panel)
                        .statusCode(201)
                        .extract()
                        .path("id");
        PROGRAMME.act(assessment, "holding", "heldOn", TODAY).statusCode(200);
        return assessment;
    }

    /** With comments and actions of so many characters. */
    private static Map<String, Object> report(int comment, int action) {
        var points = IntStream.range(0, 50)
                .mapToObj(i -> Map.of("point", "" + i, "rating", "amber", "comment", "c".repeat(comment)))
                .toList();
        var actions = IntStream.range(0, 100)
                .mapToObj(i -> Map.of("what", "a".repeat(action)))
                .toList();
        return Map.of("overall", "amber", "summary", "s".repeat(20_000), "points", points, "actions", actions);
    }
}
