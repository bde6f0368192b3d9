package org.lgds.council.assessment;

import java.util.List;

import org.lgds.council.assessment.Assessment.State;
import org.lgds.kit.lifecycle.Lifecycle;

import static org.lgds.council.assessment.Assessment.State.CONTESTED;
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
            answered(begun().action("peer-review", List.of(SUBMITTED, IN_PEER_REVIEW), IN_PEER_REVIEW)
                    .action("review-completion", IN_PEER_REVIEW, PROVISIONAL)),
            List.of(SUBMITTED, IN_PEER_REVIEW)),

    /** By a moderator of LGDS, after peers or without. */
    MODERATED(
            answered(begun().action("peer-review", List.of(SUBMITTED, IN_PEER_REVIEW), IN_PEER_REVIEW)
                    .action("review-completion", IN_PEER_REVIEW, IN_PEER_REVIEW)
                    .action("moderation", List.of(SUBMITTED, IN_PEER_REVIEW, IN_MODERATION), IN_MODERATION)
                    .action("provisional-result", IN_MODERATION, PROVISIONAL)),
            List.of(SUBMITTED, IN_PEER_REVIEW, IN_MODERATION));

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

    /** What a council says to its provisional result; a second moderator settles what it contests. */
    private static Lifecycle<State> answered(Lifecycle<State> issued) {
        return issued.action("acceptance", PROVISIONAL, FINAL)
                .action("contest", List.of(PROVISIONAL, CONTESTED), CONTESTED)
                .action("settlement", CONTESTED, PROVISIONAL);
    }

    Lifecycle<State> lifecycle() {
        return lifecycle;
    }
}
