package org.lgds.council.reviewing;

import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.council.Person;
import org.lgds.council.assessment.Assessments;
import org.lgds.council.engagement.EngagementRecords;
import org.lgds.kit.test.Contracts;
import org.lgds.kit.test.Outboxes;
import org.lgds.kit.test.RealTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.lgds.council.Person.MODERATOR;
import static org.lgds.council.Person.SECOND_MODERATOR;
import static org.lgds.council.assessment.Assessments.id;
import static org.lgds.council.reviewing.Reviewed.BRISTOL;
import static org.lgds.council.reviewing.Reviewed.LEEDS;
import static org.lgds.council.reviewing.Reviewed.adjust;
import static org.lgds.council.reviewing.Reviewed.inModeration;
import static org.lgds.council.reviewing.Reviewed.inPeerReview;
import static org.lgds.council.reviewing.Reviewed.provisional;
import static org.lgds.council.reviewing.Reviewed.review;
import static org.lgds.council.reviewing.Reviewed.reviewers;
import static org.lgds.council.reviewing.Reviewed.submitted;

/** A moderator of LGDS looks at an assessment, after peers or without, and the council accepts what it comes to. */
@QuarkusTest
@TestProfile(RealTokens.class)
class ModerationTest {

    private static final String TRAFFORD = "TRF";
    private static final String QUESTION = "silo.redesign";
    private static final Person SRO = Person.sro(TRAFFORD);

    @Inject
    Assessments assessments;

    @Inject
    EngagementRecords engagements;

    @Inject
    Outboxes outbox;

    @BeforeEach
    void traffordHasNone() {
        assessments.clear(TRAFFORD);
    }

    @Test
    void aModeratorsWordGoesBeforeAPeersAndAPeersBeforeTheCouncils() {
        var path = inPeerReview(TRAFFORD, "moderated");
        adjust(path, BRISTOL, QUESTION, Map.of("value", 2, "reason", "Two at most"))
                .statusCode(200);
        adjust(path, BRISTOL, "data.use", Map.of("value", 3, "reason", "Half of it"))
                .statusCode(200);
        MODERATOR.act(path, "moderation").statusCode(409);
        BRISTOL.act(path, "review-completion").statusCode(200);
        LEEDS.act(path, "review-completion").statusCode(200).body("state", equalTo("in_peer_review"));
        MODERATOR
                .act(path, "moderation")
                .statusCode(200)
                .body("state", equalTo("in_moderation"))
                .body("allowedActions", hasItems("return", "provisional-result"));
        adjust(path, MODERATOR, QUESTION, Map.of("value", 1, "reason", "None that I saw"))
                .statusCode(200);
        MODERATOR
                .act(path, "provisional-result")
                .statusCode(200)
                .body("state", equalTo("provisional"))
                // Of 73.75: by the moderator 75 points less of a quarter, by a peer 25.
                .body("result.dimensions.find { it.id == 'silo' }.exactScore", equalTo("55"))
                .body("result.dimensions.find { it.id == 'data' }.exactScore", equalTo("135/2"))
                // One question of weight 25 among eight dimensions of 100 each is changed by moderation.
                .body("result.agreementRate", equalTo(96.9f));

        var editor = Person.editor(TRAFFORD);
        editor.get(path + "/answers/" + QUESTION).body("value", equalTo(4));
        editor.get(path + "/reviews").body("items.stage", contains("peer", "peer", "moderation"));
        editor.get(path + "/score").body("preview", equalTo(false)).body("agreementRate", equalTo(96.9f));
        SRO.act(path, "acceptance").statusCode(200).body("state", equalTo("final"));
        var sent = outbox.of("lgds.assessments", id(path));
        assertThat(sent).allSatisfy(Contracts::assertKept);
        assertThat(sent).allSatisfy(one -> assertThat(one.audience()).isEqualTo("council:TRF"));
        assertThat(sent)
                .extracting(Outboxes.Sent::name)
                .endsWith(
                        "assessment.peer_review_completed",
                        "assessment.moderation_started",
                        "assessment.answer_adjusted",
                        "assessment.result_provisionally_issued",
                        "assessment.finalised");
        var state = outbox.of("lgds.results.state", id(path));
        assertThat(state).hasSize(1).allSatisfy(Contracts::assertKept);
        assertThat(state.get(0).data().get("assurance").asText()).isEqualTo("moderated");
    }

    @Test
    void acceptanceSupersedesTheResultBefore() {
        var before = Assessments.finished(TRAFFORD, 3);
        var path = provisional(TRAFFORD);
        SRO.get(before).body("state", equalTo("final"));
        SRO.get(path).body("result.agreementRate", equalTo(100.0f));
        MODERATOR.act(path, "acceptance").statusCode(403);
        Person.editor(TRAFFORD).act(path, "acceptance").statusCode(403);
        SRO.act(path, "acceptance").statusCode(200);

        SRO.get(before).body("state", equalTo("superseded"));
        SRO.get("/v1/assessments?council=TRF&state=final").body("items.id", contains(id(path)));
    }

    @Test
    void theNextAssessmentIsPrefilledWithWhatItCameTo() {
        var path = inModeration(TRAFFORD);
        adjust(path, MODERATOR, QUESTION, Map.of("value", 2, "evidence", "verified", "reason", "I was shown two"))
                .statusCode(200);
        adjust(path, MODERATOR, "silo.coverage", Map.of("notApplicable", true, "reason", "No such services"))
                .statusCode(200);
        MODERATOR.act(path, "provisional-result").statusCode(200);
        SRO.act(path, "acceptance").statusCode(200);
        var next = Assessments.started(Map.of("council", TRAFFORD, "prefilled", true));

        var editor = Person.editor(TRAFFORD);
        editor.get(next + "/answers/" + QUESTION)
                .body("value", equalTo(2))
                .body("evidence", equalTo("documented"))
                .body("carried", equalTo(true));
        editor.get(next + "/answers/silo.coverage").body("state", equalTo("not_applicable"));
        editor.get(path + "/answers/" + QUESTION).body("value", equalTo(4));
    }

    @Test
    void whoAdvisesTheCouncilDoesNotModerateItAtAnyStep() {
        var engagement = UUID.randomUUID();
        var path = submitted(TRAFFORD, "moderated");
        engagements.open(engagement, 1, TRAFFORD, MODERATOR);
        for (var step : new String[] {"moderation", "return", "peer-review"}) {
            MODERATOR
                    .act(path, step, step.equals("return") ? Map.of("reason", "No") : body(step))
                    .statusCode(409)
                    .body("type", equalTo("/docs/problems/not-independent"));
        }
        SECOND_MODERATOR.act(path, "moderation").statusCode(200);
        engagements.open(engagement, 2, TRAFFORD, SECOND_MODERATOR);
        adjust(path, SECOND_MODERATOR, QUESTION, Map.of("value", 5, "reason", "Better"))
                .statusCode(409)
                .body("type", equalTo("/docs/problems/not-independent"));
        SECOND_MODERATOR.act(path, "provisional-result").statusCode(409);
        // Another takes over, so nothing is stuck.
        MODERATOR.act(path, "moderation").statusCode(200);
        engagements.over(engagement, 3);
        MODERATOR.act(path, "provisional-result").statusCode(200);
    }

    private static Object body(String step) {
        return step.equals("peer-review") ? reviewers(BRISTOL, LEEDS) : "{}";
    }

    @Test
    void oneModeratesAtATimeAndWhoTakesOverStartsAnew() {
        var path = inModeration(TRAFFORD);
        adjust(path, MODERATOR, QUESTION, Map.of("value", 1, "reason", "None")).statusCode(200);
        var before = review(path, MODERATOR);
        MODERATOR.act(path, "moderation").statusCode(409);
        SECOND_MODERATOR.act(path, "provisional-result").statusCode(403);
        SECOND_MODERATOR.act(path, "return", "reason", "Mine").statusCode(403);
        SECOND_MODERATOR.act(path, "moderation").statusCode(200).body("moderator", equalTo(SECOND_MODERATOR.subject()));

        MODERATOR.act(path, "provisional-result").statusCode(403);
        MODERATOR
                .put(path + "/reviews/" + before + "/adjustments/" + QUESTION, Map.of("value", 2, "reason", "Late"))
                .statusCode(409);
        SECOND_MODERATOR.act(path, "provisional-result").statusCode(200).body("result.agreementRate", equalTo(100.0f));
        Person.editor(TRAFFORD)
                .get(path + "/reviews/" + before + "/adjustments/" + QUESTION)
                .body("value", equalTo(1));
    }

    @Test
    void whoReviewedItOrIsOfTheCouncilDoesNotModerateIt() {
        var path = submitted(TRAFFORD, "moderated");
        var both = new Person("bst-both", "peer-reviewer", "BST");
        MODERATOR.act(path, "peer-review", reviewers(both, LEEDS)).statusCode(200);
        both.act(path, "review-completion").statusCode(200);
        LEEDS.act(path, "review-completion").statusCode(200);

        new Person("bst-both", "moderator").act(path, "moderation").statusCode(409);
        new Person("trf-staff", "moderator", TRAFFORD)
                .act(path, "moderation")
                .statusCode(409)
                .body("type", equalTo("/docs/problems/not-independent"));
        MODERATOR.act(path, "moderation").statusCode(200);
    }

    @Test
    void whatIsReturnedFromModerationIsModeratedAnew() {
        var path = inModeration(TRAFFORD);
        adjust(path, MODERATOR, QUESTION, Map.of("value", 1, "reason", "None")).statusCode(200);
        MODERATOR
                .act(path, "return", "reason", "Half of it is not evidenced")
                .statusCode(200)
                .body("round", equalTo(2))
                .body("moderator", nullValue());
        SRO.act(path, "sign-off").statusCode(200);
        SRO.act(path, "submission").statusCode(200);
        MODERATOR.act(path, "moderation").statusCode(200);
        MODERATOR
                .act(path, "provisional-result")
                .statusCode(200)
                .body("result.exactScore", equalTo("295/4"))
                .body("result.agreementRate", equalTo(100.0f));
        Person.editor(TRAFFORD).get(path + "/reviews").body("items.round", contains(1, 2));
        SRO.get(path + "/history").body("items.findAll { it.action == 'assessment.returned' }", hasSize(1));
    }

    @Test
    void aSelfAssessmentIsReturnedButNeitherReviewedNorModerated() {
        var path = submitted(TRAFFORD, "self_assessed");
        MODERATOR.act(path, "peer-review", reviewers(BRISTOL, LEEDS)).statusCode(409);
        MODERATOR.act(path, "moderation").statusCode(409);
        MODERATOR.act(path, "provisional-result").statusCode(409);
        MODERATOR.act(path, "return", "reason", "Wrong year").statusCode(200).body("state", equalTo("draft"));
    }
}
