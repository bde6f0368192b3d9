package org.lgds.council.reviewing;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import org.lgds.council.answer.QuestionAnswer;
import org.lgds.council.assessment.AnswerRecord;
import org.lgds.council.assessment.Assessment;
import org.lgds.council.assessment.Assessment.State;
import org.lgds.council.assessment.AssessmentSight;
import org.lgds.council.assessment.Scoring;
import org.lgds.council.framework.content.QuestionContent;
import org.lgds.council.review.Adjustment;
import org.lgds.council.review.Review;
import org.lgds.council.review.Stage;
import org.lgds.kit.event.Journal;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;
import org.lgds.kit.security.Caller;
import org.lgds.kit.version.Versions;

/** Takes what reviewers and moderators would have answered, each on their own, beside what the council said. */
@RequestScoped
class Adjusting {

    private final Caller caller;
    private final AssessmentSight sight;
    private final Independence independence;
    private final Scoring scoring;
    private final Journal journal;
    private final Versions versions;
    private final EntityManager entities;
    private final Clock clock;

    Adjusting(
            Caller caller,
            AssessmentSight sight,
            Independence independence,
            Scoring scoring,
            Journal journal,
            Versions versions,
            EntityManager entities,
            Clock clock) {
        this.caller = caller;
        this.sight = sight;
        this.independence = independence;
        this.scoring = scoring;
        this.journal = journal;
        this.versions = versions;
        this.entities = entities;
        this.clock = clock;
    }

    /** An adjustment within its review, with the question it is to. */
    record Place(Assessment assessment, Review review, Adjustment adjustment, QuestionContent question) {}

    /** Looks at an assessment that this caller sees: all to its council and LGDS, their own to a reviewer. */
    List<ReviewView> reviews(UUID id) {
        var assessment = sight.of(id);
        return Review.of(id).stream()
                .filter(review -> sight.knows(assessment, review))
                .map(ReviewView::of)
                .toList();
    }

    /** Adjustments of a review, in the order the questions are asked. */
    List<AdjustmentView> views(UUID id, UUID review) {
        var assessment = sight.of(id);
        var adjustments = Adjustment.of(review(assessment, review).id).stream()
                .collect(Collectors.toMap(adjustment -> adjustment.question, Function.identity()));
        return scoring.content(assessment).questions().values().stream()
                .filter(question -> adjustments.containsKey(question.id()))
                .map(question -> view(adjustments.get(question.id()), question))
                .toList();
    }

    /** Throws {@link Problem} 404 for what is not there, or this caller may not know of. */
    Place find(UUID id, UUID review, String question) {
        var assessment = sight.of(id);
        return place(assessment, review(assessment, review), question);
    }

    /** The same to be written, by whose review it is. Throws {@link Problem} 403 for another's. */
    Place hold(UUID id, UUID review, String question) {
        var assessment = sight.of(id);
        var own = review(assessment, review);
        if (!own.reviewer.equals(caller.subject())) {
            throw Problem.of(ProblemType.MISSING_ROLE, "This is another's review; adjust the answers in your own.");
        }
        sight.held(assessment);
        entities.refresh(own);
        return place(assessment, own, question);
    }

    AdjustmentView view(Place place) {
        return view(place.adjustment(), place.question());
    }

    void make(Place place, GivenAdjustment given) {
        mustBeOn(place);
        var answer =
                QuestionAnswer.of(place.assessment().id, place.question().id()).orElseThrow();
        if (place.adjustment().make(given.said(place.question(), answer), given.reason(), clock.instant())) {
            tell(place);
        }
    }

    void takeBack(Place place) {
        mustBeOn(place);
        if (place.adjustment().takeBack(clock.instant())) {
            tell(place);
        }
    }

    private void mustBeOn(Place place) {
        var assessment = place.assessment();
        var review = place.review();
        review.mustBeOn();
        var wanted = review.stage == Stage.PEER ? State.IN_PEER_REVIEW : State.IN_MODERATION;
        if (assessment.state != wanted || assessment.round != review.round) {
            throw Problem.of(
                    ProblemType.WRONG_STATE, "The assessment is not looked at in this review any more; see its state.");
        }
        if (review.stage == Stage.PEER) {
            independence.mustHold(assessment, caller.councils());
        } else {
            independence.mustHoldOfModerator(assessment);
        }
    }

    private Review review(Assessment assessment, UUID id) {
        return Review.of(assessment.id, id)
                .filter(review -> sight.knows(assessment, review))
                .orElseThrow(() -> Problem.notFound("review", id));
    }

    private Place place(Assessment assessment, Review review, String question) {
        var adjustment = Adjustment.of(review.id, question).orElseThrow(() -> Problem.notFound("question", question));
        var content = scoring.content(assessment).questions().get(question);
        return new Place(assessment, review, adjustment, content);
    }

    private AdjustmentView view(Adjustment adjustment, QuestionContent question) {
        entities.flush();
        return AdjustmentView.of(adjustment, question, versions.etag(adjustment));
    }

    private void tell(Place place) {
        journal.add(place.assessment().adjusted(record(place.adjustment(), place.question()), clock.instant()));
    }

    /** What the audit files a review's adjustment of one question under. */
    static String filedUnder(UUID review, String question) {
        return "adjustment." + review + "." + question;
    }

    /** As the audit keeps it; ETags are the reader's own. */
    static AnswerRecord record(Adjustment adjustment, QuestionContent question) {
        return new AnswerRecord(
                "adjustment." + adjustment.review, question.id(), AdjustmentView.of(adjustment, question, null));
    }
}
