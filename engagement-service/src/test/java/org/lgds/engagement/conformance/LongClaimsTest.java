package org.lgds.engagement.conformance;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.engagement.project.ProjectScene;
import org.lgds.engagement.standard.StandardScene;
import org.lgds.kit.test.RealTokens;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.lgds.engagement.project.Member.PROGRAMME;
import static org.lgds.engagement.project.Member.editor;
import static org.lgds.engagement.project.Member.sro;

/** A claim as long as it may be can be assessed: what is too long for an event is refused before it is kept. */
@QuarkusTest
@TestProfile(RealTokens.class)
class LongClaimsTest {

    private static final List<String> CRITERIA =
            IntStream.range(0, 60).mapToObj(i -> "criterion-" + i).toList();

    @Inject
    ProjectScene projects;

    @Inject
    StandardScene standards;

    @BeforeEach
    void councils() {
        projects.councils();
    }

    @Test
    void evidenceAndCommentsAsLongAsTheyMayBeFitIntoAnEvent() {
        var standard = ofSixtyCriteria();
        // Each within its own limit.
        declares(standard, "e".repeat(5_000)).statusCode(400).body("detail", containsString("200,000 bytes"));
        declares(standard, "\u0175".repeat(1_700)).statusCode(400);
        var claim = "/v1/conformance-claims/"
                + declares(standard, "\u0175".repeat(1_650))
                        .statusCode(201)
                        .extract()
                        .path("id");
        PROGRAMME.act(claim, "assessment-start").statusCode(200);
        PROGRAMME.act(claim, "assessment", finding("c".repeat(5_000))).statusCode(400);
        PROGRAMME
                .act(claim, "assessment", finding("c".repeat(3_300)))
                .statusCode(200)
                .body("state", equalTo("not_met"));
    }

    private String ofSixtyCriteria() {
        var standard = standards.drafted();
        var criteria = CRITERIA.stream()
                .map(id -> Map.of("id", id, "level", "must", "text", "It is so.", "measure", "95%."))
                .toList();
        editor("LDS")
                .put(StandardScene.version(standard, 1), Map.of("summary", "All of it.", "criteria", criteria))
                .statusCode(200);
        return standards.inForce(standard);
    }

    private static ValidatableResponse declares(String standard, String evidence) {
        var all = CRITERIA.stream()
                .map(id -> Map.of("criterion", id, "met", true, "evidence", evidence))
                .toList();
        return sro("OXO")
                .post(
                        "/v1/conformance-claims",
                        Map.of(
                                "standard",
                                ProjectScene.id(standard),
                                "council",
                                "OXO",
                                "statement",
                                "We do.",
                                "evidence",
                                all));
    }

    private static Map<String, Object> finding(String comment) {
        return Map.of(
                "outcomes",
                CRITERIA.stream()
                        .map(id -> Map.of("criterion", id, "met", false, "comment", comment))
                        .toList());
    }
}
