package org.lgds.council.next;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.council.Person;
import org.lgds.council.assessment.Assessments;
import org.lgds.council.catalogue.AssetRecords;
import org.lgds.council.performance.Recorded;
import org.lgds.council.result.Sharings;
import org.lgds.council.test.Place;
import org.lgds.kit.test.RealTokens;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.lgds.council.Person.ADVISOR;

/** A successor that has not assessed itself yet is told by what it inherited where to look first. */
@QuarkusTest
@TestProfile(RealTokens.class)
class InheritedStepsTest {

    @Inject
    Place place;

    @Inject
    Recorded recorded;

    @Inject
    AssetRecords catalogue;

    private String council;

    @BeforeEach
    void aCouncilThatTookOver() {
        council = place.unitary(100);
        recorded.run("delete from known_asset");
    }

    @Test
    void whereItsPredecessorsScoredLeastComesFirstWithWhatServesThere() {
        inherits("lgds-dmf", 1, "silo=105/2", "data=40", "reuse=40");
        var id = catalogue.asset("Register of data", "listed", "data");
        catalogue.asset("Design authority pack", "listed", "silo");
        Person.editor(council)
                .get(path())
                .statusCode(200)
                .body("assessment", nullValue())
                .body("framework", nullValue())
                .body("inherited.framework", equalTo("lgds-dmf"))
                .body("inherited.major", equalTo(1))
                .body("inherited.vestedOn", equalTo("2026-04-01"))
                .body("inherited.assessmentDueBy", equalTo("2027-04-01"))
                .body("explanation", containsString("2027-04-01"))
                .body("dimensions.dimension", contains("data", "reuse"))
                .body("dimensions[0].score", equalTo(40.0f))
                .body("dimensions[0].reasons", contains("weakest"))
                .body("dimensions[0].level", nullValue())
                .body("dimensions[0].steps", hasSize(0))
                .body("dimensions[0].assets.id", contains(id.toString()));
    }

    @Test
    void whatTheCouncilAimsAtIsShownButNotHeldAgainstWhatItInherited() {
        inherits("lgds-dmf", 1, "silo=105/2", "data=40");
        var due = LocalDate.now().plusYears(1).toString();
        Sharings.put(
                        Person.editor(council),
                        "/v1/profiles/%s/targets".formatted(council),
                        Map.of(
                                "targets",
                                List.of(
                                        Map.of("dimension", "data", "level", 5, "dueOn", due),
                                        Map.of("dimension", "silo", "level", 5, "dueOn", due))))
                .statusCode(201);
        ADVISOR.get(path())
                .body("dimensions.dimension", contains("data"))
                .body("dimensions[0].target", equalTo(5))
                .body("dimensions[0].dueOn", equalTo(due))
                .body("dimensions[0].reasons", contains("weakest"));
    }

    @Test
    void scoresOfOtherFrameworksAndOlderMajorsAreNotLaidBesideOurs() {
        inherits(
                lines("zz-other", 3, "silo=0"),
                lines("lgds-dmf", 1, "silo=10"),
                lines("lgds-dmf", 2, "silo=30", "data=20"));
        ADVISOR.get(path())
                .body("inherited.framework", equalTo("lgds-dmf"))
                .body("inherited.major", equalTo(2))
                .body("dimensions.dimension", contains("data"));
    }

    @Test
    void assetsOfOurDimensionsDoNotServeThoseOfAnotherFramework() {
        inherits("zz-other", 3, "silo=50");
        catalogue.asset("Design authority pack", "listed", "silo");
        ADVISOR.get(path())
                .body("inherited.framework", equalTo("zz-other"))
                .body("dimensions.dimension", contains("silo"))
                .body("dimensions[0].assets", hasSize(0));
    }

    @Test
    void whoInheritedNothingIsToldByWhenItsOwnAssessmentIsDue() {
        inherits();
        ADVISOR.get(path())
                .statusCode(200)
                .body("dimensions", hasSize(0))
                .body("inherited.framework", nullValue())
                .body("inherited.assessmentDueBy", equalTo("2027-04-01"))
                .body("explanation", containsString("inherited none"));
    }

    @Test
    void itsOwnResultTakesThePlaceOfWhatItInherited() {
        inherits("lgds-dmf", 1, "data=40");
        Assessments.finished(council, 3);
        ADVISOR.get(path())
                .body("assessment", notNullValue())
                .body("inherited", nullValue())
                .body("explanation", nullValue())
                .body("dimensions", hasSize(8));
    }

    @Test
    void nobodyElseLearnsWhatWasInherited() {
        inherits("lgds-dmf", 1, "data=40");
        Person.editor("BST").get(path()).statusCode(404);
        Person.reviewer("BST").get(path()).statusCode(404);
        Person.NOBODY.get(path()).statusCode(401);
    }

    private String path() {
        return "/v1/profiles/%s/next-steps".formatted(council);
    }

    private void inherits(String framework, int major, String... scores) {
        inherits(lines(framework, major, scores));
    }

    private void inherits(String... lines) {
        recorded.run(
                "insert into inherited_baseline (council, version, created_at, updated_at, event_sequence,"
                        + " structural_change, vested_on, due_by, contents)"
                        + " select ?, 0, now(), now(), 0, id, '2026-04-01', '2027-04-01', ? from structural_change limit 1",
                council,
                "{\"dimensions\":[%s],\"from\":[],\"leftOut\":[]}".formatted(String.join(",", lines)));
    }

    /** @param scores {@code silo=105/2} */
    private static String lines(String framework, int major, String... scores) {
        return String.join(
                ",",
                List.of(scores).stream()
                        .map(score -> score.split("="))
                        .map(score ->
                                "{\"framework\":\"%s\",\"major\":%d,\"dimension\":\"%s\",\"score\":%s,\"exactScore\":\"%s\"}"
                                        .formatted(framework, major, score[0], shown(score[1]), score[1]))
                        .toList());
    }

    private static String shown(String exact) {
        var parts = exact.split("/");
        return parts.length == 1
                ? parts[0] + ".0"
                : String.valueOf(Double.parseDouble(parts[0]) / Double.parseDouble(parts[1]));
    }
}
