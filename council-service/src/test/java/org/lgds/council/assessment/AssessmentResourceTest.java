package org.lgds.council.assessment;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.council.Person;
import org.lgds.kit.test.Contracts;
import org.lgds.kit.test.Outboxes;
import org.lgds.kit.test.RealTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.lgds.council.assessment.Assessments.answered;
import static org.lgds.council.assessment.Assessments.finished;
import static org.lgds.council.assessment.Assessments.id;
import static org.lgds.council.assessment.Assessments.put;
import static org.lgds.council.assessment.Assessments.started;
import static org.lgds.council.assessment.Assessments.submitted;

/** The way of an assessment that its council makes alone, from a blank draft to a result that is superseded. */
@QuarkusTest
@TestProfile(RealTokens.class)
class AssessmentResourceTest {

    private static final String LEEDS = "LDS";
    private static final Map<String, String> OF_LEEDS = Map.of("council", LEEDS);
    private static final Person EDITOR = Person.editor(LEEDS);
    private static final Person SRO = Person.sro(LEEDS);

    @Inject
    Assessments assessments;

    @Inject
    Outboxes outbox;

    @BeforeEach
    void leedsHasNone() {
        assessments.clear(LEEDS);
    }

    @Test
    void aCouncilAssessesItselfAndTheNextResultSupersedesTheLast() {
        var first = finished(LEEDS, 3);
        SRO.get(first)
                .body("state", equalTo("final"))
                .body("result.score", equalTo(55.0f))
                .body("result.exactScore", equalTo("55"))
                .body("result.level", equalTo(3))
                .body("result.confidenceLabel", equalTo("high"))
                .body("result.dimensions", hasSize(8))
                .body("result.agreementRate", nullValue())
                .body("allowedActions", hasSize(0));
        var second = finished(LEEDS, 5);

        SRO.get(first).body("state", equalTo("superseded"));
        SRO.get(second).body("state", equalTo("final"));
        assertThat(outbox.names("lgds.assessments", id(first)))
                .startsWith("assessment.started", "assessment.answered")
                .endsWith(
                        "assessment.changed", "assessment.submitted", "assessment.finalised", "assessment.superseded");
        var sent = outbox.of("lgds.assessments", id(first));
        assertThat(sent).hasSize(1 + 40 + 4).allSatisfy(Contracts::assertKept);
        assertThat(sent).allSatisfy(one -> assertThat(one.audience()).isEqualTo("council:LDS"));
        assertThat(sent).extracting(Outboxes.Sent::sequence).isSorted().doesNotHaveDuplicates();
        var states = outbox.of("lgds.results.state", id(first));
        assertThat(states).hasSize(2).allSatisfy(Contracts::assertKept);
        assertThat(states.get(0).data().at("/result/level").asInt()).isEqualTo(3);
        assertThat(states.get(1).data()).isNull();
        EDITOR.get(first + "/history")
                .body(
                        "items.action",
                        contains(
                                "assessment.superseded",
                                "assessment.finalised",
                                "assessment.submitted",
                                "assessment.changed",
                                "assessment.started"));
    }

    @Test
    void aPreviewTellsEveryCapAndItsCauseAtAnyCoverage() {
        var path = started(LEEDS);
        EDITOR.get(path + "/score")
                .body("preview", equalTo(true))
                .body("score", equalTo(0.0f))
                .body("lacking", hasItem("coverage:silo"))
                .body("lacking", hasItem("sign-off"));
        Assessments.answer(path, LEEDS, 5, 90);
        put(path, LEEDS, "capacity.change_live", Map.of("value", false, "evidence", "documented"))
                .statusCode(200);

        EDITOR.get(path + "/score")
                .body("score", equalTo(98.5f))
                .body("exactScore", equalTo("197/2"))
                .body("band", equalTo(5))
                .body("level", equalTo(3))
                .body("caps.cause", contains("condition:capacity"))
                .body("dimensions[2].caps.cause", contains("gate:capacity.change_live"))
                .body("dimensions[2].caps.level", contains(2))
                .body("lacking", contains("sign-off"));
        EDITOR.get(path + "/next-steps")
                .body("items.question", contains("capacity.change_live"))
                .body("items[0].failedGate", equalTo(true))
                .body("items[0].exactGain", equalTo("3/2"));
    }

    @Test
    void asManyNextStepsAreToldAsAreAskedForAndNeverWithoutEnd() {
        var path = answered(OF_LEEDS, 3, 50);
        List<Object> most = EDITOR.get(path + "/next-steps?limit=100").extract().path("items");
        assertThat(most).hasSizeGreaterThan(20);
        EDITOR.get(path + "/next-steps").body("items", equalTo(most.subList(0, 20)));
        EDITOR.get(path + "/next-steps?limit=3")
                .body("items", equalTo(most.subList(0, 3)))
                .body("next", nullValue());
        for (var query : List.of("limit=0", "limit=101", "cursor=abc")) {
            EDITOR.get(path + "/next-steps?" + query).statusCode(400);
        }
    }

    @Test
    void oneUnansweredScaleBlocksTheSubmissionAndAGateDoesNot() {
        var path = answered(OF_LEEDS, 3, 50);
        clear(path, "data.registers");
        SRO.act(path, "sign-off").statusCode(200);
        clear(path, "data.use");

        SRO.act(path, "sign-off").statusCode(409).body("lacking", contains("coverage:data"));
        EDITOR.act(path, "submission")
                .statusCode(409)
                .body("type", equalTo("/docs/problems/assessment-incomplete"))
                .body("lacking", contains("coverage:data", "sign-off"));
        put(path, LEEDS, "data.use", Map.of("value", 2)).statusCode(200);
        EDITOR.act(path, "submission").statusCode(409).body("lacking", contains("sign-off"));
        SRO.act(path, "sign-off").statusCode(200).body("signedOff", equalTo(true));
        EDITOR.act(path, "submission").statusCode(200).body("state", equalTo("submitted"));
    }

    @Test
    void whoDraftedItCannotSignItOff() {
        var path = answered(OF_LEEDS, 3, 50);
        // The same person under another role.
        var drafter = new Person(EDITOR.name(), "council-sro", LEEDS);
        drafter.act(path, "sign-off").statusCode(409).body("type", equalTo("/docs/problems/not-independent"));
        var helper = new Person("lds-helper", "council-editor", LEEDS);
        helper.put(path + "/answers/silo.redesign", Map.of("value", 2)).statusCode(200);

        new Person("lds-helper", "council-sro", LEEDS).act(path, "sign-off").statusCode(409);
        SRO.act(path, "sign-off").statusCode(200);
        EDITOR.act(path, "sign-off").statusCode(403);
    }

    @Test
    void whoWroteInItCannotSignItOffOnceAnotherHasChangedEveryWord() {
        var path = started(LEEDS);
        Assessments.answer(path, LEEDS, 3, 50);
        new Person("lds-first", "council-editor", LEEDS)
                .put(path + "/answers/silo.redesign", Map.of("value", 2, "narrative", "We meet weekly"))
                .statusCode(200);
        put(path, LEEDS, "silo.redesign", Map.of("value", 3, "narrative", "We meet daily", "evidence", "documented"))
                .statusCode(200);
        new Person("lds-witness", "council-editor", LEEDS)
                .post(path + "/answers/silo.redesign/evidence", Map.of("kind", "observation", "title", "Minutes"))
                .statusCode(201);

        for (var name : List.of("lds-first", "lds-witness")) {
            new Person(name, "council-sro", LEEDS)
                    .act(path, "sign-off")
                    .statusCode(409)
                    .body("type", equalTo("/docs/problems/not-independent"));
        }
        SRO.act(path, "sign-off").statusCode(200);
    }

    @Test
    void answersAreFrozenOnceSubmitted() {
        var path = submitted(OF_LEEDS, 3);
        var answer = path + "/answers/silo.redesign";

        EDITOR.put(answer, Map.of("value", 5)).statusCode(409).body("type", equalTo("/docs/problems/wrong-state"));
        EDITOR.asks()
                .header("If-Match", EDITOR.etag(answer))
                .delete(answer)
                .then()
                .statusCode(409);
        EDITOR.post(path + "/answers/batch", List.of(Map.of("question", "silo.redesign", "value", 5)))
                .statusCode(409);
        EDITOR.post(answer + "/evidence", Map.of("kind", "observation", "title", "Late"))
                .statusCode(409);
        EDITOR.patch(path, "{\"assurance\":\"moderated\"}").statusCode(409);
        EDITOR.act(path, "submission").statusCode(409);
        SRO.act(path, "sign-off").statusCode(409);
        SRO.act(path, "acceptance").statusCode(409);
        EDITOR.act(path, "withdrawal", "reason", "Begun too early").body("state", equalTo("withdrawn"));
        EDITOR.act(path, "withdrawal", "reason", "Twice").statusCode(409);
        SRO.act(path, "finalisation").statusCode(409);
    }

    @Test
    void askingForAnotherAssuranceTakesTheSignatureBack() {
        var path = answered(OF_LEEDS, 3, 50);
        SRO.act(path, "sign-off").statusCode(200);
        EDITOR.patch(path, "{\"assurance\":\"self_assessed\"}").statusCode(200).body("signedOff", equalTo(true));
        EDITOR.patch(path, "{\"assurance\":\"moderated\"}").statusCode(200).body("signedOff", equalTo(false));
        EDITOR.patch(path, "{\"assurance\":\"sworn\"}").statusCode(400);
        EDITOR.patch(path, "{\"assurance\":null}").statusCode(400);
    }

    @Test
    void theStepsNeedTheVersionSeen() {
        var path = answered(OF_LEEDS, 3, 50);
        var seen = SRO.etag(path);
        put(path, LEEDS, "silo.redesign", Map.of("value", 1)).statusCode(200);

        SRO.asks().post(path + "/sign-off").then().statusCode(428);
        SRO.asks().header("If-Match", seen).post(path + "/sign-off").then().statusCode(412);
    }

    private static void clear(String path, String question) {
        var answer = path + "/answers/" + question;
        EDITOR.asks()
                .header("If-Match", EDITOR.etag(answer))
                .delete(answer)
                .then()
                .statusCode(200)
                .body("state", equalTo("unanswered"));
    }
}
