package org.lgds.council.reviewing;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import org.lgds.council.assessment.Assessment;
import org.lgds.council.assessment.Assessment.State;
import org.lgds.council.assessment.AssessmentSight;
import org.lgds.council.assessment.Assurance;
import org.lgds.council.assessment.Scoring;
import org.lgds.council.council.Council;
import org.lgds.council.review.Adjustment;
import org.lgds.council.review.OwnReviews;
import org.lgds.council.review.Review;
import org.lgds.council.review.Stage;
import org.lgds.kit.event.Journal;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;
import org.lgds.kit.security.Caller;

/** Names reviewers, takes what they have completed, and lets a moderator take an assessment up. */
@RequestScoped
class Reviewing {

    private static final int FEWEST = 2;

    private final Caller caller;
    private final AssessmentSight sight;
    private final Independence independence;
    private final Issuing issuing;
    private final Scoring scoring;
    private final OwnReviews own;
    private final Journal journal;
    private final EntityManager entities;
    private final Clock clock;

    Reviewing(
            Caller caller,
            AssessmentSight sight,
            Independence independence,
            Issuing issuing,
            Scoring scoring,
            OwnReviews own,
            Journal journal,
            EntityManager entities,
            Clock clock) {
        this.caller = caller;
        this.sight = sight;
        this.independence = independence;
        this.issuing = issuing;
        this.scoring = scoring;
        this.own = own;
        this.journal = journal;
        this.entities = entities;
        this.clock = clock;
    }

    /** An assessment to be written by others than its council, held until the transaction ends. */
    Assessment hold(UUID id) {
        return sight.held(sight.of(id));
    }

    /** Those named review it; who was on it and is not named any more is off it. */
    void name(Assessment assessment, List<NamedReviewers.Peer> peers) {
        assessment.move("peer-review");
        independence.mustHoldOfModerator(assessment);
        peers.forEach(peer -> mustBeFit(assessment, peer));
        var now = clock.instant();
        var held = peers(assessment);
        held.stream()
                .filter(Review::isOn)
                .filter(review -> peers.stream().noneMatch(peer -> isOf(review, peer)))
                .forEach(review -> review.release(now));
        entities.flush();
        peers.stream()
                .filter(peer -> held.stream().noneMatch(review -> isDoneBy(review, peer) || isOf(review, peer)))
                .map(peer -> Review.ofPeer(
                        assessment.id, assessment.round, peer.reviewer(), peer.council(), caller.subject(), now))
                .forEach(review -> open(assessment, review));
        if (peers(assessment).size() < FEWEST) {
            throw Problem.of(
                    ProblemType.CONFLICT,
                    "An assessment is reviewed by two people or more; name those who are to review it, all together.");
        }
        journal.add(assessment.peerReview(now));
        endIfAllAreDone(assessment);
    }

    /** The caller has reviewed it; with the last one the peer review is over. */
    void complete(Assessment assessment) {
        assessment.move("review-completion");
        independence.mustHold(assessment, caller.councils());
        peers(assessment).stream()
                .filter(review -> review.reviewer.equals(caller.subject()))
                .forEach(review -> review.complete(clock.instant()));
        own.forget();
        if (!endIfAllAreDone(assessment)) {
            journal.add(assessment.reviewed(clock.instant()));
        }
    }

    /** The caller moderates it from here on, in the place of who did before. */
    void moderate(Assessment assessment) {
        assessment.move("moderation");
        independence.mustHoldOfModerator(assessment);
        independence.mustBeFirstLook(assessment, Stage.MODERATION);
        if (assessment.state == State.IN_PEER_REVIEW && !areAllDone(assessment)) {
            throw Problem.of(
                    ProblemType.WRONG_STATE,
                    "Not all of its reviewers have completed; wait for them, or name the reviewers anew.");
        }
        var now = clock.instant();
        if (caller.subject().equals(assessment.moderator)) {
            throw Problem.of(ProblemType.CONFLICT, "You moderate this assessment already.");
        }
        at(assessment, Stage.MODERATION).forEach(review -> review.release(now));
        entities.flush();
        open(assessment, Review.ofModerator(Stage.MODERATION, assessment.id, assessment.round, caller.subject(), now));
        journal.add(assessment.moderate(caller.subject(), now));
    }

    /** The moderator is done, and the council is told what it comes to. */
    void issue(Assessment assessment) {
        assessment.move("provisional-result");
        independence.mustHoldOfModerator(assessment);
        at(assessment, Stage.MODERATION).forEach(review -> review.complete(clock.instant()));
        issuing.issue(assessment, "provisional-result");
    }

    void giveBack(Assessment assessment, String reason) {
        assessment.move("return");
        independence.mustHoldOfModerator(assessment);
        journal.add(assessment.giveBack(reason, clock.instant()));
    }

    /** Throws {@link Problem} 403 for who is not on its peer review. */
    void mustReview(Assessment assessment) {
        if (!own.isOn(assessment.id)) {
            throw Problem.of(ProblemType.MISSING_ROLE, "You are not among those who review this assessment now.");
        }
    }

    /** Throws {@link Problem} 403 for another moderator than the one who moderates it. */
    void mustModerate(Assessment assessment) {
        if (assessment.state == State.IN_MODERATION && !caller.subject().equals(assessment.moderator)) {
            throw Problem.of(
                    ProblemType.MISSING_ROLE,
                    "Another moderator has taken this assessment up; take it over with a POST to its moderation first.");
        }
    }

    private boolean endIfAllAreDone(Assessment assessment) {
        if (!areAllDone(assessment)) {
            return false;
        }
        journal.add(assessment.completePeerReview(clock.instant()));
        if (assessment.assurance == Assurance.PEER_REVIEWED) {
            issuing.issue(assessment, "review-completion");
        }
        return true;
    }

    private static boolean areAllDone(Assessment assessment) {
        var peers = peers(assessment);
        return peers.size() >= FEWEST && peers.stream().noneMatch(Review::isOn);
    }

    private static List<Review> peers(Assessment assessment) {
        return at(assessment, Stage.PEER);
    }

    private static List<Review> at(Assessment assessment, Stage stage) {
        return Review.held(assessment.id, assessment.round).stream()
                .filter(review -> review.stage == stage)
                .toList();
    }

    private static boolean isDoneBy(Review review, NamedReviewers.Peer peer) {
        return !review.isOn() && review.reviewer.equals(peer.reviewer());
    }

    private static boolean isOf(Review review, NamedReviewers.Peer peer) {
        return review.reviewer.equals(peer.reviewer()) && review.council.equals(peer.council());
    }

    private void mustBeFit(Assessment assessment, NamedReviewers.Peer peer) {
        independence.mustHold(assessment, List.of(peer.council()));
        independence.mustHaveNoPart(assessment, peer.reviewer());
        Council.<Council>findByIdOptional(peer.council())
                .filter(council -> council.state == Council.State.ACTIVE)
                .orElseThrow(() ->
                        Problem.of(ProblemType.UNKNOWN_REFERENCE, "There is no council %s in being.", peer.council()));
    }

    private void open(Assessment assessment, Review review) {
        review.persist();
        scoring.content(assessment)
                .questions()
                .keySet()
                .forEach(question ->
                        Adjustment.of(review, question, clock.instant()).persist());
    }
}
