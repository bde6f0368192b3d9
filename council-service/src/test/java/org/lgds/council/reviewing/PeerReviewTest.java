package org.lgds.council.reviewing;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.council.Person;
import org.lgds.council.assessment.Assessments;
import org.lgds.kit.test.Contracts;
import org.lgds.kit.test.Outboxes;
import org.lgds.kit.test.RealTokens;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.lgds.council.Person.MODERATOR;
import static org.lgds.council.assessment.Assessments.id;
import static org.lgds.council.reviewing.Reviewed.BRISTOL;
import static org.lgds.council.reviewing.Reviewed.LEEDS;
import static org.lgds.council.reviewing.Reviewed.adjust;
import static org.lgds.council.reviewing.Reviewed.inPeerReview;
import static org.lgds.council.reviewing.Reviewed.review;
import static org.lgds.council.reviewing.Reviewed.reviewers;
import static org.lgds.council.reviewing.Reviewed.submitted;

/** Reviewers of other councils look at an assessment, and what they say is kept beside what the council said. */
@QuarkusTest
@TestProfile(RealTokens.class)
class PeerReviewTest {

    private static final String MANCHESTER = "MAN";
    private static final String QUESTION = "silo.redesign";
    private static final Map<String, ?> LOWER = Map.of("value", 2, "reason", "Two services are not most of them");

    @Inject
    Assessments assessments;

    @Inject
    Outboxes outbox;

    @BeforeEach
    void manchesterHasNone() {
        assessments.clear(MANCHESTER, "BNS", "CAB", "ELM");
    }

    @Test
    void whatReviewersSayCountsAndNothingTheCouncilSaidIsOverwritten() {
        var path = inPeerReview(MANCHESTER, "peer_reviewed");
        adjust(path, BRISTOL, QUESTION, LOWER)
                .statusCode(200)
                .body("adjusted", equalTo(true))
                .body("value", equalTo(2))
                .body("evidence", equalTo("documented"));
        adjust(path, LEEDS, QUESTION, Map.of("value", 3, "reason", "Three at most"))
                .statusCode(200);
        adjust(path, LEEDS, "data.use", Map.of("value", 4, "evidence", "verified", "reason", "I was shown it"))
                .statusCode(200);
        BRISTOL.act(path, "review-completion").statusCode(200).body("state", equalTo("in_peer_review"));
        LEEDS.act(path, "review-completion").statusCode(200).body("state", equalTo("provisional"));

        var council = Person.editor(MANCHESTER);
        council.get(path + "/answers/" + QUESTION).body("value", equalTo(4)).body("evidence", equalTo("documented"));
        council.get(path + "/reviews").body("items.council", contains("BST", "LDS"));
        council.get(path + "/reviews/" + review(path, BRISTOL) + "/adjustments/" + QUESTION)
                .body("value", equalTo(2))
                .body("reason", notNullValue());
        // All scales 4, gates yes, percentages 50 make 70; the lower of two peers counts, 25 of 100 weight, 75 to 25
        // points.
        council.get(path)
                .body("result.dimensions.find { it.id == 'silo' }.exactScore", equalTo("245/4"))
                .body("result.dimensions.find { it.id == 'data' }.exactConfidence", equalTo("85"))
                .body("result.agreementRate", nullValue())
                .body("respondBy", notNullValue());
        Person.sro(MANCHESTER)
                .act(path, "acceptance")
                .statusCode(200)
                .body("state", equalTo("final"))
                .body("assurance", equalTo("peer_reviewed"));
        var sent = outbox.of("lgds.assessments", id(path));
        assertThat(sent).allSatisfy(Contracts::assertKept);
        assertThat(sent)
                .extracting(Outboxes.Sent::name)
                .endsWith(
                        "assessment.submitted",
                        "assessment.peer_review_started",
                        "assessment.answer_adjusted",
                        "assessment.answer_adjusted",
                        "assessment.answer_adjusted",
                        "assessment.changed",
                        "assessment.peer_review_completed",
                        "assessment.result_provisionally_issued",
                        "assessment.finalised");
    }

    @Test
    void aReviewerSeesItOnlyWhileOnIt() {
        var path = submitted(MANCHESTER, "peer_reviewed");
        BRISTOL.get(path).statusCode(404);
        MODERATOR.act(path, "peer-review", reviewers(BRISTOL, LEEDS)).statusCode(200);
        var since = BRISTOL.get("/v1/assessments/changes?council=MAN&limit=1000")
                .body("items.id", hasItem(id(path)))
                .extract()
                .<String>path("since");

        BRISTOL.get(path)
                .statusCode(200)
                .body("allowedActions", contains("review-completion"))
                .body("startedBy", nullValue());
        BRISTOL.get(path + "/answers").body("items", hasSize(40));
        BRISTOL.get(path + "/answers/" + QUESTION + "/evidence").statusCode(200);
        BRISTOL.get("/v1/assessments?council=MAN").body("items.id", contains(id(path)));
        BRISTOL.get(path + "/reviews").body("items.reviewer", contains(BRISTOL.subject()));
        BRISTOL.get(path + "/reviews/" + review(path, LEEDS) + "/adjustments").statusCode(404);
        // Their council's others, and they in another council's name, are on nothing.
        new Person("bst-other", "peer-reviewer", "BST").get(path).statusCode(404);
        Person.editor("BST").get(path).statusCode(404);
        new Person(BRISTOL.name(), "peer-reviewer", "CRF").get(path).statusCode(404);
        new Person(BRISTOL.name(), "council-editor", "BST").get(path).statusCode(404);

        BRISTOL.act(path, "review-completion").statusCode(200).body("allowedActions", hasSize(0));
        BRISTOL.get(path).statusCode(404);
        BRISTOL.get(path + "/answers").statusCode(404);
        BRISTOL.get("/v1/assessments?council=MAN").body("items", hasSize(0));
        BRISTOL.get("/v1/assessments/changes?council=MAN&limit=1000&since=" + since)
                .body("items.id", hasItem(id(path)))
                .body("items.find { it.id == '" + id(path) + "' }.op", equalTo("delete"))
                .body("items.find { it.id == '" + id(path) + "' }.item", nullValue());
        // Once told to forget it, they are told nothing of what is done with it since.
        since = BRISTOL.get("/v1/assessments/changes?council=MAN&limit=1000")
                .extract()
                .path("since");
        LEEDS.get(path).statusCode(200);
        LEEDS.act(path, "review-completion").statusCode(200);
        BRISTOL.get("/v1/assessments/changes?council=MAN&limit=1000&since=" + since)
                .body("items", hasSize(0));
        BRISTOL.act(path, "review-completion").statusCode(404);
    }

    @Test
    void anAdjustmentHasARangeAReasonAndAHistoryAndIsTakenBack() {
        var path = inPeerReview(MANCHESTER, "peer_reviewed");
        for (var bad : List.of(
                Map.of("value", 6, "reason", "Too much"),
                Map.of("value", 2),
                Map.of("value", 2, "reason", " "),
                Map.of("reason", "Nothing said"),
                Map.of("value", 2, "notApplicable", true, "reason", "Both"),
                Map.of("notApplicable", true, "reason", "Applies to every council"))) {
            adjust(path, BRISTOL, QUESTION, bad).statusCode(400);
        }
        var place = path + "/reviews/" + review(path, BRISTOL) + "/adjustments/" + QUESTION;
        BRISTOL.put(place, LOWER).statusCode(200);
        var seen = outbox.size();
        BRISTOL.put(place, LOWER).statusCode(200);
        assertThat(outbox.size()).isEqualTo(seen);
        var stale = BRISTOL.etag(place);
        BRISTOL.put(place, Map.of("value", 1, "reason", "None at all")).statusCode(200);
        BRISTOL.asks()
                .header("If-Match", stale)
                .contentType("application/json")
                .body(LOWER)
                .put(place)
                .then()
                .statusCode(412);
        BRISTOL.asks()
                .header("If-Match", BRISTOL.etag(place))
                .delete(place)
                .then()
                .statusCode(200)
                .body("adjusted", equalTo(false));

        BRISTOL.get(place + "/history").body("items", hasSize(3)).body("items[0].person", equalTo(BRISTOL.subject()));
        LEEDS.put(place, LOWER).statusCode(404);
        MODERATOR.put(place, LOWER).statusCode(403);
        Person.editor(MANCHESTER).put(place, LOWER).statusCode(403);
    }

    @Test
    void manyReviewersAdjustAtOnceAndNoneIsLost() {
        var people = Stream.of("BST", "LDS", "CRF", "GLG", "BFS", "CMD")
                .map(Person::reviewer)
                .toList();
        var path = submitted(MANCHESTER, "peer_reviewed");
        MODERATOR
                .act(path, "peer-review", reviewers(people.toArray(new Person[0])))
                .statusCode(200);
        var questions = List.of(QUESTION, "data.use", "silo.authority");
        var places = people.stream().map(person -> review(path, person)).toList();
        var jobs = Stream.iterate(0, i -> i < people.size(), i -> i + 1)
                .flatMap(i -> questions.stream()
                        .map(question -> supplyAsync(() -> people.get(i)
                                .put(
                                        path + "/reviews/" + places.get(i) + "/adjustments/" + question,
                                        Map.of(
                                                "value",
                                                question.equals("silo.authority") ? (Object) false : 1,
                                                "reason",
                                                "Seen so"))
                                .extract()
                                .statusCode())))
                .toList();
        assertThat(jobs.stream().map(job -> job.join())).containsOnly(200).hasSize(18);

        for (var place : places) {
            Person.ADVISOR
                    .get(path + "/reviews/" + place + "/adjustments")
                    .body("items", hasSize(40))
                    .body("items.findAll { it.adjusted }", hasSize(3));
        }
    }

    @Test
    void whatGoesBackIsReviewedAnewInTheNextRound() {
        var path = inPeerReview(MANCHESTER, "peer_reviewed");
        adjust(path, BRISTOL, QUESTION, LOWER).statusCode(200);
        MODERATOR.act(path, "return", Map.of("reason", " ")).statusCode(400);
        MODERATOR
                .act(path, "return", "reason", "The evidence is for another year")
                .statusCode(200)
                .body("state", equalTo("draft"))
                .body("round", equalTo(2))
                .body("signedOff", equalTo(false));
        BRISTOL.get(path).statusCode(404);

        Assessments.put(path, MANCHESTER, QUESTION, Map.of("value", 3, "evidence", "documented"))
                .statusCode(200);
        Person.sro(MANCHESTER).act(path, "sign-off").statusCode(200);
        Person.sro(MANCHESTER).act(path, "submission").statusCode(200);
        MODERATOR.act(path, "peer-review", reviewers(BRISTOL, LEEDS)).statusCode(200);
        BRISTOL.act(path, "review-completion").statusCode(200);
        LEEDS.act(path, "review-completion").statusCode(200);
        Person.editor(MANCHESTER)
                .get(path)
                .body("state", equalTo("provisional"))
                // What was adjusted in the first round is kept there: scale 3 counts now, 50 points instead of 75.
                .body("result.dimensions.find { it.id == 'silo' }.exactScore", equalTo("135/2"));
        Person.editor(MANCHESTER).get(path + "/reviews").body("items.round", contains(1, 1, 2, 2));
        assertThat(outbox.names("lgds.assessments", id(path))).contains("assessment.returned");
    }
}
