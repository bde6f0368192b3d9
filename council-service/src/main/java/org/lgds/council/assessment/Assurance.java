package org.lgds.council.assessment;

import java.util.List;

import org.lgds.council.assessment.Assessment.State;
import org.lgds.kit.lifecycle.Lifecycle;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;

import static org.lgds.council.assessment.Assessment.State.DRAFT;
import static org.lgds.council.assessment.Assessment.State.FINAL;
import static org.lgds.council.assessment.Assessment.State.IN_MODERATION;
import static org.lgds.council.assessment.Assessment.State.IN_PEER_REVIEW;
import static org.lgds.council.assessment.Assessment.State.PROVISIONAL;
import static org.lgds.council.assessment.Assessment.State.SUBMITTED;
import static org.lgds.council.assessment.Assessment.State.WITHDRAWN;

/** How far a result is checked, the least first, and so the way an assessment goes (DOMAIN.md 3.6). */
public enum Assurance {
    /** By the council alone. */
    SELF_ASSESSED(begun().action("finalisation", SUBMITTED, FINAL), List.of(SUBMITTED)),

    /** By two or more reviewers from other councils. */
    PEER_REVIEWED(
            begun().action("peer-review", SUBMITTED, IN_PEER_REVIEW)
                    .action("review-completion", IN_PEER_REVIEW, PROVISIONAL)
                    .action("acceptance", PROVISIONAL, FINAL),
            List.of(SUBMITTED, IN_PEER_REVIEW)),

    /** By a moderator of LGDS, after peers or without. */
    MODERATED(
            begun().action("peer-review", SUBMITTED, IN_PEER_REVIEW)
                    .action("review-completion", IN_PEER_REVIEW, IN_PEER_REVIEW)
                    .action("moderation", List.of(SUBMITTED, IN_PEER_REVIEW), IN_MODERATION)
                    .action("provisional-result", IN_MODERATION, PROVISIONAL)
                    .action("acceptance", PROVISIONAL, FINAL),
            List.of(SUBMITTED, IN_PEER_REVIEW, IN_MODERATION));

    private static final ProblemType NOT_OFFERED =
            new ProblemType("assurance-not-offered", 409, "Nobody checks results that far");

    private final Lifecycle<State> lifecycle;

    Assurance(Lifecycle<State> lifecycle, List<State> returnable) {
        this.lifecycle = lifecycle.action("return", returnable, DRAFT);
    }

    private static Lifecycle<State> begun() {
        return Lifecycle.of(State.class)
                .action("sign-off", DRAFT, DRAFT)
                .action("submission", DRAFT, SUBMITTED)
                .action("withdrawal", List.of(DRAFT, SUBMITTED), WITHDRAWN);
    }

    /**
     * Lets only an assurance be asked for that an assessment can be brought to: reviewers and moderators have no part here.
     *
     * @throws Problem 409 {@code assurance-not-offered}
     */
    Assurance offered() {
        if (this != SELF_ASSESSED) {
            throw Problem.of(
                    NOT_OFFERED,
                    "Peer review and moderation are not offered: leave assurance out, or ask for self_assessed.");
        }
        return this;
    }

    Lifecycle<State> lifecycle() {
        return lifecycle;
    }
}
