package org.lgds.council.answering;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import org.lgds.council.answer.Answers;
import org.lgds.council.answer.QuestionAnswer;
import org.lgds.council.answer.Said;
import org.lgds.council.assessment.AnswerRecord;
import org.lgds.council.assessment.Assessment;
import org.lgds.council.assessment.AssessmentSight;
import org.lgds.council.assessment.Scoring;
import org.lgds.council.framework.content.QuestionContent;
import org.lgds.council.scoring.Strength;
import org.lgds.kit.batch.BatchResult;
import org.lgds.kit.event.Journal;
import org.lgds.kit.json.ValidReading;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;
import org.lgds.kit.security.Caller;
import org.lgds.kit.version.Versions;

/**
 * Takes the answers of a council's people. Each holds the assessment while it writes, and is checked against the version of
 * the one answer it is about, so any number answer at once and whoever would undo another's words is told.
 */
@RequestScoped
class Answering {

    private final Caller caller;
    private final AssessmentSight sight;
    private final Scoring scoring;
    private final Journal journal;
    private final Versions versions;
    private final ValidReading reading;
    private final EntityManager entities;
    private final Clock clock;

    Answering(
            Caller caller,
            AssessmentSight sight,
            Scoring scoring,
            Journal journal,
            Versions versions,
            ValidReading reading,
            EntityManager entities,
            Clock clock) {
        this.caller = caller;
        this.sight = sight;
        this.scoring = scoring;
        this.journal = journal;
        this.versions = versions;
        this.reading = reading;
        this.entities = entities;
        this.clock = clock;
    }

    /** An answer within its assessment, with the question it is to. */
    record Place(Assessment assessment, QuestionAnswer answer, QuestionContent question) {}

    /** Throws {@link Problem} 404 for an assessment the caller may not know of, and a question it does not ask. */
    Place find(UUID id, String question) {
        return place(sight.of(id), question);
    }

    /** The same to be written. Throws {@link Problem} 403 for another council's. */
    Place hold(UUID id, String question) {
        return place(sight.ofOwn(id), question);
    }

    AnswerView view(Place place) {
        return view(place.assessment(), place.answer(), place.question());
    }

    /** All answers, in the order they are asked. */
    List<AnswerView> views(UUID id) {
        var assessment = sight.of(id);
        var answers = Answers.of(assessment.id).byQuestion();
        return scoring.content(assessment).questions().values().stream()
                .map(question -> view(assessment, answers.get(question.id()), question))
                .toList();
    }

    void say(Place place, Said said) {
        place.assessment().mustBeDraft();
        if (place.answer().say(said, caller.subject(), clock.instant())) {
            tell(place);
        }
    }

    void clear(Place place) {
        place.assessment().mustBeDraft();
        if (place.answer().clear(caller.subject(), clock.instant())) {
            tell(place);
        }
    }

    /** Throws {@link Problem} 409 where nothing waits to be confirmed. */
    void confirm(Place place) {
        place.assessment().mustBeDraft();
        if (!place.answer().confirm(caller.subject(), clock.instant())) {
            throw Problem.of(
                    ProblemType.CONFLICT, "Nothing was carried over to this question that waits to be confirmed.");
        }
        tell(place);
    }

    /** What is said to a question by its council. Throws {@link Problem} 403 for evidence it calls verified itself. */
    Said said(QuestionContent question, GivenAnswer given) {
        if (given.evidence() == Strength.VERIFIED) {
            throw Problem.of(
                    ProblemType.MISSING_ROLE,
                    "Only a reviewer or moderator may find evidence verified; say documented.");
        }
        return AnswerRules.said(question, given);
    }

    /** Several at once, one result each; one that is refused harms no other. */
    List<BatchResult> say(UUID id, List<BatchedAnswer> rows) {
        var assessment = sight.ofOwn(id);
        assessment.mustBeDraft();
        var answers = Answers.of(id).byQuestion();
        var questions = scoring.content(assessment).questions();
        var results = new ArrayList<BatchResult>();
        for (var row : rows) {
            results.add(result(row, assessment, answers, questions));
        }
        return results;
    }

    private BatchResult result(
            BatchedAnswer row,
            Assessment assessment,
            Map<String, QuestionAnswer> answers,
            Map<String, QuestionContent> questions) {
        try {
            var question = questions.get(row.question());
            if (question == null) {
                throw Problem.notFound("question", row.question());
            }
            var answer = answers.get(row.question());
            var said = said(question, reading.valid(row.given()));
            mustKnow(answer, said, row.ifMatch());
            say(new Place(assessment, answer, question), said);
            entities.flush();
            return BatchResult.done(200, row.question(), () -> versions.etag(answer));
        } catch (Problem refusal) {
            return BatchResult.refused(refusal);
        }
    }

    /** Nobody's words are replaced unseen: what is answered needs its ETag, what is not, or says the same, does not. */
    private void mustKnow(QuestionAnswer answer, Said said, String ifMatch) {
        if (ifMatch == null && answer.isAnswered() && !answer.says(said)) {
            throw Problem.of(
                    ProblemType.PRECONDITION_REQUIRED,
                    "The question is answered already; send that answer's ETag as ifMatch to replace it.");
        }
        versions.mustMatch(answer, ifMatch);
    }

    private Place place(Assessment assessment, String question) {
        var content = scoring.content(assessment).questions().get(question);
        var answer = content == null
                ? null
                : QuestionAnswer.of(assessment.id, question).orElse(null);
        if (answer == null) {
            throw Problem.notFound("question", question);
        }
        return new Place(assessment, answer, content);
    }

    private AnswerView view(Assessment assessment, QuestionAnswer answer, QuestionContent question) {
        entities.flush();
        return AnswerView.of(answer, question, caller.sees(assessment.council), versions.etag(answer));
    }

    private void tell(Place place) {
        journal.add(place.assessment().answered(record(place), clock.instant()));
    }

    /** As the audit keeps it, under its question; ETags are the reader's own. */
    static AnswerRecord record(Place place) {
        return new AnswerRecord(
                "answer", place.question().id(), AnswerView.of(place.answer(), place.question(), false, null));
    }
}
