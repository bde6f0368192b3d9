package org.lgds.council.reviewing;

import java.time.Instant;

import org.lgds.council.review.ContestedQuestion;

/**
 * A question whose result the council contests; it and LGDS read it.
 *
 * @param question id of the question
 * @param reason why the council thinks it wrong
 * @param contestedBy subject of the token of who contested it
 * @param contestedAt when it was contested, in UTC
 * @param outcome what the second moderator found; absent until it is settled
 * @param answer why, from the second moderator
 * @param settledBy subject of the token of the second moderator; absent until it is settled
 * @param settledAt when it was settled, in UTC; absent before
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
