package org.lgds.council.reviewing;

import java.time.Instant;

import org.lgds.council.review.ContestedQuestion;

/**
 * A contested question as the API shows it, to its council and LGDS.
 *
 * @param contestedBy subjects of who contested and who settled it
 * @param outcome absent until it is settled
 * @param answer why, from the second moderator
 */
public record ContestView(
        String question,
        String reason,
        String contestedBy,
        Instant contestedAt,
        ContestedQuestion.Outcome outcome,
        String answer,
        String settledBy,
        Instant settledAt) {

    static ContestView of(ContestedQuestion contested) {
        return new ContestView(
                contested.question,
                contested.reason,
                contested.contestedBy,
                contested.contestedAt,
                contested.outcome,
                contested.answer,
                contested.settledBy,
                contested.settledAt);
    }
}
