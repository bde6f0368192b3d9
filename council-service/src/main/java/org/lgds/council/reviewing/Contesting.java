package org.lgds.council.reviewing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import org.lgds.council.answer.QuestionAnswer;
import org.lgds.council.assessment.AnswerRecord;
import org.lgds.council.assessment.Assessment;
import org.lgds.council.assessment.AssessmentSight;
import org.lgds.council.assessment.Scoring;
import org.lgds.council.review.Adjustment;
import org.lgds.council.review.ContestedQuestion;
import org.lgds.council.review.ContestedQuestion.Outcome;
import org.lgds.council.review.Review;
import org.lgds.council.review.Stage;
import org.lgds.kit.event.Journal;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;
import org.lgds.kit.security.Caller;

/** Takes what a council contests of its provisional result, and what a second moderator finds of it (DOMAIN.md 3.6). */
@RequestScoped
class Contesting {

    private final Caller caller;
    private final AssessmentSight sight;
    private final Independence independence;
    private final Scoring scoring;
    private final Journal journal;
    private final EntityManager entities;
    private final Clock clock;

    Contesting(
            Caller caller,
            AssessmentSight sight,
            Independence independence,
            Scoring scoring,
            Journal journal,
            EntityManager entities,
            Clock clock) {
        this.caller = caller;
        this.sight = sight;
        this.independence = independence;
        this.scoring = scoring;
        this.journal = journal;
        this.entities = entities;
        this.clock = clock;
    }

    /** What is contested of an assessment: for its council and LGDS. */
    List<ContestView> views(UUID id) {
        var assessment = sight.of(id);
        return caller.sees(assessment.council)
                ? ContestedQuestion.of(id).stream().map(ContestView::of).toList()
                : List.of();
    }

    /** Throws {@link Problem} 409 once the days are over, and for a question that was contested before. */
    void contest(Assessment assessment, NewContest wanted) {
        assessment.move("contest");
        var asked = scoring.content(assessment).questions().keySet();
        mustBeAsked(wanted.questions().stream().map(NewContest.Point::question).toList(), asked);
        var before = ContestedQuestion.of(assessment.id).stream()
                .map(contested -> contested.question)
                .collect(Collectors.toSet());
        var now = clock.instant();
        var today = LocalDate.now(clock);
        for (var point : wanted.questions()) {
            if (before.contains(point.question())) {
                throw Problem.of(
                        ProblemType.CONFLICT,
                        "Question %s was contested before; a question is contested once, and settled once.",
                        point.question());
            }
            var contested = ContestedQuestion.of(
                    assessment.id, assessment.round, point.question(), point.reason(), caller.subject(), now);
            contested.persist();
            journal.add(assessment.contest(record(contested), today, now));
        }
    }

    /** Throws {@link Problem} 409 for who has looked at the assessment before, or where something is left open. */
    void settle(Assessment assessment, NewSettlement found) {
        assessment.move("settlement");
        independence.mustHoldOfModerator(assessment);
        independence.mustBeFirstLook(assessment, Stage.SETTLEMENT);
        var waiting = ContestedQuestion.waiting(assessment.id).stream()
                .collect(Collectors.toMap(contested -> contested.question, Function.identity()));
        mustSettleAll(found, waiting.keySet());
        var now = clock.instant();
        var settled = new ArrayList<AnswerRecord>();
        var review = review(assessment, now);
        for (var finding : found.questions()) {
            if (!finding.stands()) {
                adjust(assessment, review, finding, now);
            }
            settled.add(settle(waiting, finding, now));
        }
        entities.flush();
        assessment.settle(settled, scoring.score(assessment), now).forEach(journal::add);
    }

    private AnswerRecord settle(Map<String, ContestedQuestion> waiting, NewSettlement.Finding finding, Instant now) {
        var contested = waiting.get(finding.question());
        contested.settle(finding.stands() ? Outcome.STANDS : Outcome.ADJUSTED, finding.reason(), caller.subject(), now);
        return record(contested);
    }

    private void adjust(Assessment assessment, Review review, NewSettlement.Finding finding, Instant now) {
        var question = scoring.content(assessment).questions().get(finding.question());
        var answer = QuestionAnswer.of(assessment.id, finding.question()).orElseThrow();
        var given = finding.adjustment();
        var adjustment = Adjustment.of(review, question.id(), now);
        adjustment.make(given.said(question, answer), given.reason(), now);
        adjustment.persist();
        journal.add(assessment.adjusted(Adjusting.record(adjustment, question), now));
    }

    /** The caller's own, which they may have from an earlier contest of the same result. */
    private Review review(Assessment assessment, Instant now) {
        return Review.held(assessment.id, assessment.round).stream()
                .filter(review -> review.reviewer.equals(caller.subject()))
                .findFirst()
                .orElseGet(() -> opened(assessment, now));
    }

    private Review opened(Assessment assessment, Instant now) {
        var review = Review.ofModerator(Stage.SETTLEMENT, assessment.id, assessment.round, caller.subject(), now);
        review.complete(now);
        review.persist();
        return review;
    }

    private static void mustBeAsked(List<String> questions, Set<String> asked) {
        for (int i = 0; i < questions.size(); i++) {
            if (!asked.contains(questions.get(i))) {
                throw Problem.invalidBody(
                        "/questions/" + i + "/question", "The framework has no question %s.", questions.get(i));
            }
        }
    }

    private static void mustSettleAll(NewSettlement found, Set<String> waiting) {
        var named =
                found.questions().stream().map(NewSettlement.Finding::question).collect(Collectors.toSet());
        if (!named.equals(waiting)) {
            throw Problem.of(
                            ProblemType.CONFLICT,
                            "Settle exactly the questions that are contested, all at once; see contested.")
                    .with("contested", waiting.stream().sorted().toList());
        }
    }

    private static AnswerRecord record(ContestedQuestion contested) {
        return new AnswerRecord("contest", contested.question, ContestView.of(contested));
    }
}
