package org.lgds.council.reviewing;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lgds.council.Person;
import org.lgds.council.assessment.Assessments;
import org.lgds.kit.test.Outboxes;
import org.lgds.kit.test.RealTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.lgds.council.Person.MODERATOR;
import static org.lgds.council.assessment.Assessments.id;
import static org.lgds.council.reviewing.Reviewed.BRISTOL;
import static org.lgds.council.reviewing.Reviewed.LEEDS;
import static org.lgds.council.reviewing.Reviewed.adjust;
import static org.lgds.council.reviewing.Reviewed.inPeerReview;
import static org.lgds.council.reviewing.Reviewed.review;
import static org.lgds.council.reviewing.Reviewed.reviewers;
import static org.lgds.council.reviewing.Reviewed.submitted;

/** Who reviews: not too close, enough of them, replaced when they never come. */
@QuarkusTest
@TestProfile(RealTokens.class)
class ReviewersTest {

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

    @ParameterizedTest(name = "{1} of {0}: {2}")
    @CsvSource({
        "MAN, MAN, the council itself",
        "CAB, CAM, its county",
        "BNS, SHF, the lead council of its combined authority",
        "ELM, ESY, its successor to be"
    })
    void whoIsCloseToACouncilDoesNotReviewIt(String council, String close, String why) {
        var path = submitted(council, "peer_reviewed");
        MODERATOR
                .act(path, "peer-review", reviewers(BRISTOL, Person.reviewer(close)))
                .statusCode(409)
                .body("type", equalTo("/docs/problems/not-independent"))
                .body("council", equalTo(close));
        Person.ADVISOR.get(path).body("state", equalTo("submitted"));
    }

    @Test
    void reviewersAreTwoOrMoreOfCouncilsInBeingAndHaveNoPartInIt() {
        var path = submitted(MANCHESTER, "peer_reviewed");
        MODERATOR.act(path, "peer-review", reviewers(BRISTOL)).statusCode(409);
        MODERATOR.act(path, "peer-review", reviewers(BRISTOL, BRISTOL)).statusCode(400);
        MODERATOR.act(path, "peer-review", Map.of("reviewers", List.of())).statusCode(409);
        MODERATOR
                .act(path, "peer-review", reviewers(BRISTOL, Person.reviewer("ZZZ")))
                .statusCode(409)
                .body("type", equalTo("/docs/problems/unknown-reference"));
        var drafter = new Person(Person.editor(MANCHESTER).name(), "peer-reviewer", "LDS");
        MODERATOR
                .act(path, "peer-review", reviewers(BRISTOL, drafter))
                .statusCode(409)
                .body("type", equalTo("/docs/problems/not-independent"));
        Person.ADVISOR.get(path + "/reviews").body("items", hasSize(0));
    }

    @Test
    void whoNeverComesIsReplacedAndWhatTheySaidDoesNotCount() {
        var path = inPeerReview(MANCHESTER, "peer_reviewed");
        adjust(path, BRISTOL, QUESTION, LOWER).statusCode(200);
        LEEDS.act(path, "review-completion").statusCode(200);
        var bristol = review(path, BRISTOL);
        var cardiff = Person.reviewer("CRF");
        MODERATOR.act(path, "peer-review", reviewers(cardiff)).statusCode(200);

        BRISTOL.get(path).statusCode(404);
        Person.editor(MANCHESTER)
                .get(path + "/reviews/" + bristol + "/adjustments/" + QUESTION)
                .body("value", equalTo(2));
        Person.editor(MANCHESTER)
                .get(path + "/reviews")
                .body("items.council", containsInAnyOrder("BST", "LDS", "CRF"))
                .body("items.find { it.council == 'BST' }.releasedAt", notNullValue());
        cardiff.act(path, "review-completion").statusCode(200);
        Person.editor(MANCHESTER)
                .get(path)
                .body("state", equalTo("provisional"))
                .body("result.exactScore", equalTo("295/4"));
    }

    @Test
    void theOthersAreEnoughOnceTheOneWhoNeverComesIsOffIt() {
        var path = submitted(MANCHESTER, "moderated");
        var cardiff = Person.reviewer("CRF");
        MODERATOR.act(path, "peer-review", reviewers(BRISTOL, LEEDS, cardiff)).statusCode(200);
        BRISTOL.act(path, "review-completion").statusCode(200);
        LEEDS.act(path, "review-completion").statusCode(200);
        MODERATOR.act(path, "moderation").statusCode(409);
        MODERATOR.act(path, "peer-review", reviewers()).statusCode(200).body("state", equalTo("in_peer_review"));

        cardiff.get(path).statusCode(404);
        MODERATOR.act(path, "moderation").statusCode(200);
        assertThat(outbox.names("lgds.assessments", id(path))).containsOnlyOnce("assessment.peer_review_completed");
    }
}
