package org.lgds.council.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.Convert;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import org.lgds.council.assessment.Assessment.State;
import org.lgds.kit.data.Aggregate;
import org.lgds.kit.event.Change;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;

/** What is kept of an assessment, and what others than its council do with it. */
@MappedSuperclass
public abstract class Assessed extends Aggregate {

    @Id
    public UUID id;

    public String council;

    /** The framework version it is pinned to, {@code lgds-dmf/1.0.0}. */
    public String framework;

    @Enumerated(EnumType.STRING)
    public State state;

    @Enumerated(EnumType.STRING)
    public Assurance assurance;

    /** Rises by one whenever it goes back to the council. */
    public int round;

    public String startedBy;
    public String signedBy;
    public Instant signedAt;
    public Instant submittedAt;
    public String moderator;
    public Instant provisionalAt;

    /** The last day on which the council may contest the provisional result. */
    public LocalDate respondBy;

    public Instant finalisedAt;
    public UUID prefilledFrom;

    /** What it came to; from the provisional result on. */
    @Convert(converter = ResultColumn.class)
    public ScoreView result;

    @Override
    public String key() {
        return id.toString();
    }

    Set<String> actions() {
        return assurance.lifecycle().actionsFrom(state);
    }

    /** The state an action leads to from here. Throws {@link Problem} 409 {@code wrong-state} where there is none. */
    public State move(String action) {
        return assurance.lifecycle().move(action, state);
    }

    /** Its reviewers are named, or named anew. */
    public AssessmentEvent peerReview(Instant now) {
        var isBegun = state == State.IN_PEER_REVIEW;
        var next = move("peer-review");
        return isBegun
                ? event("assessment.changed", state, "Reviewers were named anew", now)
                : moved(next, "assessment.peer_review_started", null, now);
    }

    /** One of its reviewers is done, and others are not. */
    public AssessmentEvent reviewed(Instant now) {
        move("review-completion");
        return event("assessment.changed", state, "A reviewer has completed", now);
    }

    /** All of its reviewers are done. */
    public AssessmentEvent completePeerReview(Instant now) {
        move("review-completion");
        return event("assessment.peer_review_completed", state, null, now);
    }

    /** A moderator takes it up, or takes it over. */
    public AssessmentEvent moderate(String by, Instant now) {
        var next = move("moderation");
        moderator = by;
        return moved(next, "assessment.moderation_started", null, now);
    }

    /** A reviewer or moderator has adjusted an answer, or left it as it was after all. */
    public AssessmentEvent adjusted(AnswerRecord adjustment, Instant now) {
        return detail("assessment.answer_adjusted", adjustment, now);
    }

    /** Goes back to its council, which may change the answers again. */
    public AssessmentEvent giveBack(String reason, Instant now) {
        var next = move("return");
        round++;
        unsign();
        submittedAt = null;
        moderator = null;
        return moved(next, "assessment.returned", reason, now);
    }

    /**
     * Tells the council what it comes to.
     *
     * @param until the last day on which it may contest that
     */
    public AssessmentEvent issue(String action, ScoreView score, LocalDate until, Instant now) {
        var next = move(action);
        result = score;
        provisionalAt = now;
        respondBy = until;
        return moved(next, "assessment.result_provisionally_issued", null, now);
    }

    /**
     * The council contests the result on one question.
     *
     * @throws Problem 409 once the days to do so are over
     */
    public AssessmentEvent contest(AnswerRecord contested, LocalDate today, Instant now) {
        var next = move("contest");
        if (today.isAfter(respondBy)) {
            throw Problem.of(
                    ProblemType.WRONG_STATE,
                    "The result could be contested until %s; it stands, and becomes final.",
                    respondBy);
        }
        var from = state;
        state = next;
        return event("assessment.result_contested", contested, from, now);
    }

    /** All that was contested is settled, an event for each question; the last lets the result be provisional again. */
    public List<AssessmentEvent> settle(List<AnswerRecord> settled, ScoreView score, Instant now) {
        var next = move("settlement");
        var last = settled.size() - 1;
        var events = new ArrayList<>(settled.subList(0, last).stream()
                .map(one -> event("assessment.contest_resolved", one, state, now))
                .toList());
        result = score;
        var from = state;
        state = next;
        events.add(event("assessment.contest_resolved", settled.get(last), from, now));
        return events;
    }

    AssessmentEvent moved(State next, String event, String reason, Instant now) {
        var from = state;
        state = next;
        return event(event, from, reason, now);
    }

    AssessmentEvent event(String name, State from, String reason, Instant now) {
        return AssessmentEvent.of(name, this, null, Change.of(from, state, reason), changed(now));
    }

    AssessmentEvent detail(String name, AnswerRecord answer, Instant now) {
        return event(name, answer, state, now);
    }

    private AssessmentEvent event(String name, AnswerRecord answer, State from, Instant now) {
        return AssessmentEvent.of(name, this, answer, Change.of(from, state, null), changed(now));
    }

    void unsign() {
        signedBy = null;
        signedAt = null;
    }
}
