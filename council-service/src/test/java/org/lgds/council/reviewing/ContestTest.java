package org.lgds.council.reviewing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.council.Person;
import org.lgds.council.assessment.Assessments;
import org.lgds.council.assessment.Lapses;
import org.lgds.council.council.Nation;
import org.lgds.kit.test.Contracts;
import org.lgds.kit.test.Outboxes;
import org.lgds.kit.test.RealTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.lgds.council.Person.MODERATOR;
import static org.lgds.council.Person.SECOND_MODERATOR;
import static org.lgds.council.assessment.Assessments.id;
import static org.lgds.council.reviewing.Reviewed.BRISTOL;
import static org.lgds.council.reviewing.Reviewed.LEEDS;
import static org.lgds.council.reviewing.Reviewed.contest;
import static org.lgds.council.reviewing.Reviewed.contested;
import static org.lgds.council.reviewing.Reviewed.inModeration;
import static org.lgds.council.reviewing.Reviewed.inPeerReview;
import static org.lgds.council.reviewing.Reviewed.provisional;

/** A council contests its provisional result within its days; a second moderator settles, and that settles it. */
@QuarkusTest
@TestProfile(RealTokens.class)
class ContestTest {

    private static final String STOCKPORT = "SKP";
    private static final String QUESTION = "silo.redesign";
    private static final String OTHER = "data.use";
    private static final Person SRO = Person.sro(STOCKPORT);

    @Inject
    Assessments assessments;

    @Inject
    Lapses lapses;

    @Inject
    Outboxes outbox;

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    @BeforeEach
    void stockportHasNone() {
        assessments.clear(STOCKPORT);
    }

    @Test
    void aQuestionThatWasLeftOpenIsSettledWithAValue() {
        var gate = "capacity.change_live";
        var editor = Person.editor(STOCKPORT);
        var path = Assessments.answered(Map.of("council", STOCKPORT, "assurance", "moderated"), 3, 50);
        var answer = path + "/answers/" + gate;
        editor.asks()
                .header("If-Match", editor.etag(answer))
                .delete(answer)
                .then()
                .statusCode(200);
        SRO.act(path, "sign-off").statusCode(200);
        editor.act(path, "submission").statusCode(200);
        MODERATOR.act(path, "moderation").statusCode(200);
        MODERATOR.act(path, "provisional-result").statusCode(200);
        contest(path, STOCKPORT, gate).statusCode(200);

        settle(SECOND_MODERATOR, path, Map.of("question", gate, "value", true, "reason", "We were shown it"))
                .statusCode(200)
                .body("state", equalTo("provisional"));

        SRO.get(path + "/contested-questions").body("items.outcome", contains("adjusted"));
    }

    @Test
    void aSecondModeratorSettlesEachQuestionAndTheResultBecomesFinal() {
        var path = inModeration(STOCKPORT);
        Reviewed.adjust(path, MODERATOR, QUESTION, Map.of("value", 1, "reason", "None"))
                .statusCode(200);
        Reviewed.adjust(path, MODERATOR, OTHER, Map.of("value", 1, "reason", "None"))
                .statusCode(200);
        MODERATOR.act(path, "provisional-result").statusCode(200).body("result.agreementRate", equalTo(93.8f));
        contest(path, STOCKPORT, QUESTION, OTHER).statusCode(200).body("state", equalTo("contested"));
        SRO.act(path, "acceptance").statusCode(409);

        settle(MODERATOR, path, stands(QUESTION), stands(OTHER))
                .statusCode(409)
                .body("type", equalTo("/docs/problems/not-independent"));
        settle(SECOND_MODERATOR, path, stands(QUESTION)).statusCode(409).body("contested", contains(OTHER, QUESTION));
        settle(SECOND_MODERATOR, path, stands(QUESTION), Map.of("question", OTHER, "value", 9, "reason", "Too high"))
                .statusCode(400);
        settle(SECOND_MODERATOR, path, stands(QUESTION), Map.of("question", OTHER, "value", 4, "reason", "It is so"))
                .statusCode(200)
                .body("state", equalTo("provisional"))
                .body("result.dimensions.find { it.id == 'silo' }.exactScore", equalTo("55"))
                .body("result.dimensions.find { it.id == 'data' }.exactScore", equalTo("295/4"))
                .body("result.agreementRate", equalTo(96.9f));

        SRO.get(path + "/contested-questions")
                .body("items.question", contains(QUESTION, OTHER))
                .body("items.outcome", contains("stands", "adjusted"));
        Person.editor("BST").get(path + "/contested-questions").statusCode(404);
        contest(path, STOCKPORT, QUESTION).statusCode(409);
        SRO.act(path, "acceptance").statusCode(200).body("state", equalTo("final"));
        var sent = outbox.of("lgds.assessments", id(path));
        assertThat(sent).allSatisfy(Contracts::assertKept);
        assertThat(sent)
                .extracting(Outboxes.Sent::name)
                .endsWith(
                        "assessment.result_provisionally_issued",
                        "assessment.result_contested",
                        "assessment.result_contested",
                        "assessment.answer_adjusted",
                        "assessment.contest_resolved",
                        "assessment.contest_resolved",
                        "assessment.finalised");
    }

    @Test
    void moreIsContestedWhileTheDaysLastAndSettledByTheSameOrAnother() {
        var path = contested(STOCKPORT, QUESTION);
        contest(path, STOCKPORT, QUESTION).statusCode(409);
        contest(path, STOCKPORT, OTHER).statusCode(200);
        settle(SECOND_MODERATOR, path, stands(QUESTION), stands(OTHER)).statusCode(200);
        contest(path, STOCKPORT, "data.owned").statusCode(200).body("state", equalTo("contested"));
        settle(SECOND_MODERATOR, path, Map.of("question", "data.owned", "value", 5, "reason", "Agreed"))
                .statusCode(200);
        contest(path, STOCKPORT, "data.registers").statusCode(200);
        settle(new Person("moderator3", "moderator"), path, stands("data.registers"))
                .statusCode(200)
                .body("state", equalTo("provisional"));
        SRO.act(path, "acceptance").statusCode(200);
    }

    @Test
    void aPeerReviewedResultIsContestedToo() {
        var path = inPeerReview(STOCKPORT, "peer_reviewed");
        BRISTOL.act(path, "review-completion").statusCode(200);
        LEEDS.act(path, "review-completion").statusCode(200);
        contest(path, STOCKPORT, QUESTION).statusCode(200);
        settle(new Person(BRISTOL.name(), "moderator"), path, stands(QUESTION)).statusCode(409);
        settle(MODERATOR, path, Map.of("question", QUESTION, "value", 5, "reason", "Right"))
                .statusCode(200)
                .body("result.agreementRate", nullValue());
    }

    @Test
    void theDaysAreTheNationsWorkingDays() {
        var path = provisional(STOCKPORT);
        SRO.get(path)
                .body(
                        "respondBy",
                        equalTo(Issuing.until(Nation.ENGLAND, clock.instant(), clock.getZone(), 10)
                                .toString()));
    }

    @Test
    void onTheLastDayItIsContestedAndOnTheNextItIsFinal() {
        var path = provisional(STOCKPORT);
        var today = LocalDate.now(clock);
        respondBy(path, today);
        lapses.lapse();
        SRO.get(path).body("state", equalTo("provisional"));
        contest(path, STOCKPORT, QUESTION).statusCode(200);
        respondBy(path, today.minusDays(1));
        lapses.lapse();
        SRO.get(path).body("state", equalTo("contested"));
        contest(path, STOCKPORT, OTHER).statusCode(409).body("type", equalTo("/docs/problems/wrong-state"));
        settle(SECOND_MODERATOR, path, stands(QUESTION)).statusCode(200);

        // Settled after the days are over, it becomes final by itself.
        lapses.lapse();
        lapses.lapse();
        SRO.get(path).body("state", equalTo("final"));
        assertThat(outbox.names("lgds.assessments", id(path)))
                .endsWith("assessment.contest_resolved", "assessment.finalised")
                .containsOnlyOnce("assessment.finalised");
        SRO.get(path + "/history").body("items[0].reason", equalTo("The days to contest the result have passed."));
    }

    @Test
    void whatNobodyContestsBecomesFinalAndSupersedesTheLast() {
        var before = Assessments.finished(STOCKPORT, 3);
        var path = provisional(STOCKPORT);
        respondBy(path, LocalDate.now(clock).minusDays(1));
        lapses.lapse();

        SRO.get(path).body("state", equalTo("final"));
        SRO.get(before).body("state", equalTo("superseded"));
    }

    @Test
    void aContestNamesQuestionsOfTheFrameworkOnceWithReasons() {
        var path = provisional(STOCKPORT);
        contest(path, STOCKPORT, "silo.nothing").statusCode(400);
        contest(path, STOCKPORT, QUESTION, QUESTION).statusCode(400);
        contest(path, STOCKPORT).statusCode(400);
        SRO.act(path, "contest", Map.of("questions", List.of(Map.of("question", QUESTION))))
                .statusCode(400);
        SRO.get(path).body("state", equalTo("provisional"));
        SRO.get(path + "/contested-questions").body("items", hasSize(0));
    }

    private static Map<String, ?> stands(String question) {
        return Map.of("question", question, "reason", "It was so on the day");
    }

    private static ValidatableResponse settle(Person person, String path, Object... findings) {
        return person.act(path, "settlement", Map.of("questions", List.of(findings)));
    }

    private void respondBy(String path, LocalDate day) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(
                                "update assessment set respond_by = ?1 where id = cast(?2 as uuid)")
                        .setParameter(1, day)
                        .setParameter(2, id(path))
                        .executeUpdate());
    }
}
