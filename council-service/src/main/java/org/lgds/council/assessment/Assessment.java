package org.lgds.council.assessment;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.LockModeType;
import org.lgds.kit.data.Ids;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;

/**
 * A council's assessment of its digital maturity against one version of a framework (DOMAIN.md 3.6). Its row is the root:
 * whoever answers, adds evidence or adjusts holds it, so that nothing is written once the answers are frozen.
 */
@Entity
public class Assessment extends Assessed {

    /** Where an assessment stands. */
    public enum State {
        /** The council is answering. */
        DRAFT,
        /** The answers are in, and frozen. */
        SUBMITTED,
        /** Reviewers of other councils are looking at it. */
        IN_PEER_REVIEW,
        /** A moderator of LGDS is looking at it. */
        IN_MODERATION,
        /** The council has 10 working days to accept the result or contest it. */
        PROVISIONAL,
        /** A second moderator is to settle what the council contests. */
        CONTESTED,
        /** Its result stands. */
        FINAL,
        /** A later result has taken its place. */
        SUPERSEDED,
        /** It came to nothing. */
        WITHDRAWN
    }

    static final ProblemType INCOMPLETE =
            new ProblemType("assessment-incomplete", 409, "The assessment is not complete");

    static final Set<State> OPEN = Set.of(
            State.DRAFT,
            State.SUBMITTED,
            State.IN_PEER_REVIEW,
            State.IN_MODERATION,
            State.PROVISIONAL,
            State.CONTESTED);

    static Assessment of(String council, String framework, Assurance assurance, String by, UUID prefilledFrom) {
        var assessment = new Assessment();
        assessment.id = Ids.next();
        assessment.council = council;
        assessment.framework = framework;
        assessment.state = State.DRAFT;
        assessment.assurance = assurance;
        assessment.round = 1;
        assessment.startedBy = by;
        assessment.prefilledFrom = prefilledFrom;
        return assessment;
    }

    /** The one a council has open. */
    static Optional<Assessment> open(String council) {
        return find("council = ?1 and state in ?2", council, OPEN).firstResultOptional();
    }

    /** The one whose result stands. */
    public static Optional<Assessment> standing(String council) {
        return find("council = ?1 and state = ?2", council, State.FINAL).firstResultOptional();
    }

    /** Those whose results stand, of several councils. */
    public static List<Assessment> standing(Collection<String> councils) {
        return list("council in ?1 and state = ?2", councils, State.FINAL);
    }

    /** The one whose result stands, held until this transaction ends. */
    static Optional<Assessment> current(String council) {
        return Assessment.<Assessment>find("council = ?1 and state = ?2", council, State.FINAL)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Those open of several councils, held in the order of their ids. */
    static List<Assessment> open(Collection<String> councils) {
        return Assessment.<Assessment>find("council in ?1 and state in ?2 order by id", councils, OPEN)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    AssessmentEvent start(Instant now) {
        return event("assessment.started", null, null, now);
    }

    /** Asks for another assurance. Nothing if it is that already. */
    Optional<AssessmentEvent> ask(Assurance other, Instant now) {
        mustBeDraft();
        if (assurance == other) {
            return Optional.empty();
        }
        assurance = other;
        unsign();
        return Optional.of(event("assessment.changed", state, null, now));
    }

    /**
     * Lets only a draft go on: answers and their evidence are frozen once it is submitted.
     *
     * @throws Problem 409 {@code wrong-state}
     */
    public void mustBeDraft() {
        if (state != State.DRAFT) {
            throw Problem.of(
                    ProblemType.WRONG_STATE,
                    "Answers are frozen once the assessment is submitted; it would have to be returned first.");
        }
    }

    /** Something was answered, which a signature given before does not cover. */
    public AssessmentEvent answered(AnswerRecord answer, Instant now) {
        mustBeDraft();
        unsign();
        return detail("assessment.answered", answer, now);
    }

    /** Evidence was added to an answer. */
    public AssessmentEvent evidenced(AnswerRecord answer, Instant now) {
        mustBeDraft();
        unsign();
        return detail("assessment.evidence_added", answer, now);
    }

    /** Evidence of an answer was taken back. */
    public AssessmentEvent unevidenced(AnswerRecord answer, Instant now) {
        mustBeDraft();
        unsign();
        return detail("assessment.changed", answer, now);
    }

    /**
     * The senior responsible officer stands for the answers as they are.
     *
     * @param drafters subjects of those who wrote answers and evidence
     * @throws Problem 409 for one who drafted it
     */
    AssessmentEvent sign(String by, Set<String> drafters, Instant now) {
        move("sign-off");
        if (by.equals(startedBy) || drafters.contains(by)) {
            throw Problem.of(
                    ProblemType.NOT_INDEPENDENT,
                    "Who started the assessment or wrote in it cannot sign it off: another senior responsible officer must.");
        }
        signedBy = by;
        signedAt = now;
        return event("assessment.changed", state, "Signed off", now);
    }

    AssessmentEvent submit(Instant now) {
        var next = move("submission");
        submittedAt = now;
        return moved(next, "assessment.submitted", null, now);
    }

    AssessmentEvent withdraw(String reason, Instant now) {
        return moved(move("withdrawal"), "assessment.withdrawn", reason, now);
    }

    /** Its council ended: it is withdrawn whatever its state, the one exception to the diagram (DOMAIN.md 6 H). */
    AssessmentEvent end(String reason, Instant now) {
        return moved(State.WITHDRAWN, "assessment.withdrawn", reason, now);
    }

    /**
     * It becomes the council's current result, with what it came to.
     *
     * @param why absent where the council itself finished it
     */
    AssessmentEvent finish(String action, ScoreView score, String why, Instant now) {
        var next = move(action);
        result = score;
        finalisedAt = now;
        return moved(next, "assessment.finalised", why, now);
    }

    AssessmentEvent supersede(Instant now) {
        return moved(State.SUPERSEDED, "assessment.superseded", null, now);
    }
}
