package org.lgds.council.assessment;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.council.Person;
import org.lgds.kit.test.Outboxes;
import org.lgds.kit.test.RealTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.lgds.council.Person.ADVISOR;
import static org.lgds.council.Person.MODERATOR;
import static org.lgds.council.Person.NOBODY;
import static org.lgds.council.assessment.Assessments.finished;
import static org.lgds.council.assessment.Assessments.id;
import static org.lgds.council.assessment.Assessments.started;

/** Private by default: an assessment, and the result it came to, is its council's and LGDS's in every way it can be asked for. */
@QuarkusTest
@TestProfile(RealTokens.class)
class AssessmentSightTest {

    private static final String CAMDEN = "CMD";

    @Inject
    Assessments assessments;

    @Inject
    Outboxes outbox;

    private String result;
    private String draft;

    @BeforeEach
    void camdenHasAResultAndADraft() {
        assessments.clear(CAMDEN);
        result = finished(CAMDEN, 3);
        draft = started(CAMDEN);
    }

    @Test
    void othersLearnNothing() {
        var etag = Person.editor(CAMDEN).etag(result);
        for (var other : Assessments.others()) {
            for (var path : List.of(result, draft)) {
                for (var part : List.of(
                        "",
                        "/history",
                        "/score",
                        "/next-steps",
                        "/reviews",
                        "/contested-questions",
                        "/answers",
                        "/answers/silo.redesign",
                        "/answers/silo.redesign/history",
                        "/answers/silo.redesign/evidence")) {
                    other.get(path + part).statusCode(404).body("detail", not(containsString("Camden")));
                }
                other.asks().header("If-None-Match", etag).get(path).then().statusCode(404);
            }
            other.get("/v1/assessments?council=CMD").statusCode(200).body("items", hasSize(0));
            other.get("/v1/assessments?state=final&limit=100").body("items.id", not(hasItem(id(result))));
            other.get("/v1/assessments/changes?council=CMD&limit=1000").body("items", hasSize(0));
            other.get("/v1/assessments/changes?limit=1000").body("items.id", not(hasItem(id(result))));
        }
        NOBODY.get(result).statusCode(401);
        NOBODY.get("/v1/assessments").statusCode(401);
    }

    @Test
    void othersChangeNothing() {
        var before = outbox.size();
        for (var other : Assessments.others()) {
            for (var step : List.of("sign-off", "submission", "finalisation", "acceptance", "withdrawal")) {
                assertRefused(other, draft, step);
            }
            var asks = other.asks()
                    .header("If-Match", "*")
                    .contentType("application/json")
                    .body(Map.of("value", 3));
            assertThat(asks.put(draft + "/answers/silo.redesign").statusCode()).isIn(403, 404);
            assertThat(asks.delete(draft + "/answers/silo.redesign").statusCode())
                    .isIn(403, 404);
            assertThat(other.post(draft + "/answers/batch", List.of(Map.of("question", "silo.redesign", "value", 3)))
                            .extract()
                            .statusCode())
                    .isIn(403, 404);
            other.post("/v1/assessments", Map.of("council", CAMDEN)).statusCode(403);
        }
        assertThat(outbox.size()).isEqualTo(before);
    }

    private static void assertRefused(Person other, String path, String step) {
        assertThat(other.act(path, step, "reason", "taken").extract().statusCode())
                .isIn(403, 404);
    }

    @Test
    void lgdsReadsAllAndTakesNoStepOfTheCouncils() {
        for (var person : List.of(ADVISOR, MODERATOR)) {
            person.get(result).statusCode(200).body("result.level", equalTo(3)).body("allowedActions", hasSize(0));
            person.get(draft + "/answers").body("items", hasSize(40));
            person.get("/v1/assessments?council=CMD&state=final").body("items.id", hasItem(id(result)));
            assertRefused(person, draft, "withdrawal");
            assertRefused(person, draft, "submission");
        }
    }

    @Test
    void theCouncilReadsItsOwnInEveryRole() {
        for (var person : List.of(Person.editor(CAMDEN), Person.sro(CAMDEN), Person.reviewer(CAMDEN))) {
            person.get(result).statusCode(200).body("result.score", equalTo(55.0f));
            person.get("/v1/assessments/changes?council=CMD&limit=1000").body("items.id", hasItem(id(result)));
        }
        Person.editor(CAMDEN)
                .asks("maturity:write")
                .get(result)
                .then()
                .statusCode(403)
                .body("type", equalTo("/docs/problems/missing-scope"));
    }
}
