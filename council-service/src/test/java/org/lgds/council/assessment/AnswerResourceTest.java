package org.lgds.council.assessment;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.council.Person;
import org.lgds.council.framework.Frameworks;
import org.lgds.kit.test.Contracts;
import org.lgds.kit.test.Outboxes;
import org.lgds.kit.test.RealTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.lgds.council.assessment.Assessments.id;
import static org.lgds.council.assessment.Assessments.put;
import static org.lgds.council.assessment.Assessments.started;

/** Answering: what a question takes, and that nobody's answer is lost however many answer at once. */
@QuarkusTest
@TestProfile(RealTokens.class)
class AnswerResourceTest {

    private static final String SHEFFIELD = "SHF";
    private static final Person EDITOR = Person.editor(SHEFFIELD);
    private static final String SCALE = "silo.redesign";
    private static final String GATE = "silo.authority";
    private static final String PERCENTAGE = "silo.coverage";

    @Inject
    Assessments assessments;

    @Inject
    Outboxes outbox;

    private String path;

    @BeforeEach
    void aBlankAssessment() {
        assessments.clear(SHEFFIELD);
        path = started(SHEFFIELD);
    }

    @Test
    void aQuestionIsAnsweredChangedAndItsHistoryKept() {
        say(SCALE, Map.of("value", 3, "narrative", "Two services so far", "evidence", "documented"))
                .statusCode(200)
                .body("state", equalTo("answered"))
                .body("value", equalTo(3))
                .body("answeredBy", equalTo(EDITOR.subject()));
        say(SCALE, Map.of("value", 4)).body("evidence", equalTo("stated")).body("narrative", nullValue());
        say(GATE, Map.of("value", true)).body("value", equalTo(true));
        say(PERCENTAGE, Map.of("value", 66.25)).body("value", equalTo(66.25f));
        say(PERCENTAGE, Map.of("notApplicableReason", "No shared steps here"))
                .body("state", equalTo("not_applicable"))
                .body("value", nullValue());

        EDITOR.get(path + "/answers/" + SCALE + "/history")
                .body("items.action", contains("assessment.answered", "assessment.answered"))
                .body("items[0].changes.find { it.field == 'value' }.before", equalTo(3))
                .body("items[0].changes.find { it.field == 'value' }.after", equalTo(4));
        EDITOR.get(path + "/answers")
                .body("items", hasSize(40))
                .body("items[0].question", equalTo("commitment.strategy"));
        var answered = outbox.of("lgds.assessments", id(path)).get(1);
        Contracts.assertKept(answered);
        assertThat(answered.data().path("question").asText()).isEqualTo(SCALE);
        assertThat(answered.data().toString()).doesNotContain("Two services so far");
    }

    @Test
    void aQuestionTakesItsKindOfValueAlone() {
        Stream.of("0", "6", "3.5", "true", "\"3\"", "[]", "{}", "1e9", "99999999999999999999")
                .forEach(value -> refuse(SCALE, "{\"value\":" + value + "}"));
        Stream.of("1", "\"yes\"").forEach(value -> refuse(GATE, "{\"value\":" + value + "}"));
        Stream.of("-1", "100.01", "33.333", "1e400", "true", "\"50\"")
                .forEach(value -> refuse(PERCENTAGE, "{\"value\":" + value + "}"));
        Stream.of(
                        "{}",
                        "{\"value\":null}",
                        "{\"value\":3,\"notApplicableReason\":\"no\"}",
                        "{\"notApplicableReason\":\"no\"}",
                        "{\"notApplicableReason\":\"no\",\"evidence\":\"stated\"}",
                        "{\"value\":3,\"evidence\":\"sworn\"}",
                        "{\"value\":3,\"colour\":1}",
                        "null")
                .forEach(body -> refuse(SCALE, body));
        EDITOR.put(path + "/answers/" + SCALE, "{\"value\":5,\"evidence\":\"verified\"}")
                .statusCode(403);
        EDITOR.put(path + "/answers/silo.nothing", "{\"value\":5}").statusCode(404);

        EDITOR.get(path + "/answers").body("items.findAll { it.state != 'unanswered' }", hasSize(0));
    }

    private void refuse(String question, String body) {
        EDITOR.put(path + "/answers/" + question, body).statusCode(400);
    }

    @Test
    void whoWouldUndoAnothersWordsIsTold() {
        var answer = path + "/answers/" + SCALE;
        var seen = EDITOR.etag(answer);
        say(SCALE, Map.of("value", 3)).statusCode(200);

        var late = EDITOR.asks().contentType(ContentType.JSON).body("{\"value\":1}");
        late.put(answer).then().statusCode(428);
        late.header("If-Match", seen).put(answer).then().statusCode(412);
        EDITOR.get(answer).body("value", equalTo(3));
    }

    @Test
    void fiftyEditorsAnswerAtOnceAndNoneIsLost() throws Exception {
        var scales = Frameworks.content().findParents("type").stream()
                .filter(question -> question.get("type").asText().equals("scale"))
                .map(question -> question.get("id").asText())
                .toList();
        assertThat(scales).hasSize(24);
        var editors = Executors.newFixedThreadPool(50);
        try {
            var work = IntStream.range(0, 50)
                    .<Callable<Integer>>mapToObj(i -> () -> answerUntilTaken(i, scales.get(i % scales.size())))
                    .toList();
            var tries = 0;
            for (var one : editors.invokeAll(work)) {
                tries += one.get();
            }
            assertThat(tries).isGreaterThanOrEqualTo(50);
        } finally {
            editors.shutdownNow();
        }

        // Each of them was taken once: fifty changes, and what a later one replaced is in the history.
        assertThat(outbox.names("lgds.assessments", id(path)).stream().filter("assessment.answered"::equals))
                .hasSize(50);
        assertThat(outbox.of("lgds.assessments", id(path)))
                .extracting(Outboxes.Sent::sequence)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 51).mapToObj(Long::valueOf).toList());
        EDITOR.get(path + "/answers").body("items.findAll { it.state == 'answered' }", hasSize(scales.size()));
    }

    /** As a person does: reads, answers, and where somebody else was first, reads again; how often they tried. */
    private int answerUntilTaken(int number, String question) {
        var editor = new Person("shf-editor-" + number, "council-editor", SHEFFIELD);
        for (int tries = 1; ; tries++) {
            var status = editor.put(
                            path + "/answers/" + question,
                            Map.of("value", 1 + number % 5, "narrative", "Said by " + number))
                    .extract()
                    .statusCode();
            if (status == 200) {
                return tries;
            }
            assertThat(status).isEqualTo(412);
        }
    }

    @Test
    void severalAreAnsweredInOneRequestAndABadOneHarmsNoOther() {
        batch(List.of(
                        Map.of("question", SCALE, "value", 3),
                        Map.of("question", GATE, "value", 3),
                        Map.of("question", "silo.nothing", "value", 3),
                        Map.of("question", PERCENTAGE, "value", 50),
                        Map.of("question", "silo.decisions", "value", 5, "evidence", "verified")))
                .statusCode(207)
                .body("items.status", contains(200, 400, 404, 200, 403));
        var before = outbox.size();
        batch(List.of(Map.of("question", SCALE, "value", 3), Map.of("question", PERCENTAGE, "value", 50.0)))
                .body("items.status", contains(200, 200));
        assertThat(outbox.size()).isEqualTo(before);

        batch(List.of(Map.of("question", SCALE, "value", 1))).body("items.status", contains(428));
        var etag = EDITOR.etag(path + "/answers/" + SCALE);
        batch(List.of(
                        Map.of("question", SCALE, "value", 1, "ifMatch", etag),
                        Map.of("question", SCALE, "value", 2, "ifMatch", etag)))
                .body("items.status", contains(200, 412));
        EDITOR.get(path + "/answers/" + SCALE).body("value", equalTo(1));
    }

    @Test
    void evidenceIsAddedAndTakenBack() {
        var evidence = path + "/answers/" + SCALE + "/evidence";
        EDITOR.post(evidence, Map.of("kind", "link", "title", "Minutes")).statusCode(400);
        EDITOR.post(evidence, Map.of("kind", "link", "title", "Minutes", "url", "javascript:alert(1)"))
                .statusCode(400);
        var item = EDITOR.post(
                        evidence,
                        Map.of(
                                "kind", "link",
                                "title", "Minutes",
                                "url", "https://sheffield.example/minutes",
                                "datedOn", "2026-10-01"))
                .statusCode(201)
                .body("visibility", equalTo("reviewers"))
                .extract()
                .<String>path("id");
        EDITOR.get(evidence).body("items.title", contains("Minutes"));
        assertThat(outbox.names("lgds.assessments", id(path))).endsWith("assessment.evidence_added");

        EDITOR.asks().delete(evidence + "/" + item).then().statusCode(204);
        EDITOR.asks().delete(evidence + "/" + item).then().statusCode(404);
        EDITOR.get(evidence).body("items", hasSize(0));
        assertThat(outbox.of("lgds.assessments", id(path))).isNotEmpty().allSatisfy(Contracts::assertKept);
    }

    private ValidatableResponse say(String question, Map<String, ?> body) {
        return put(path, SHEFFIELD, question, body);
    }

    private ValidatableResponse batch(List<Map<String, ?>> rows) {
        return EDITOR.post(path + "/answers/batch", rows);
    }
}
