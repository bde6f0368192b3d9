package org.lgds.council.reviewing;

import java.time.Instant;
import java.util.UUID;

import org.lgds.council.review.Review;
import org.lgds.council.review.Stage;

/**
 * One person's look at an assessment, as a peer or a moderator.
 *
 * @param round the round of the assessment that it belongs to, from 1
 * @param stage at which stage it was looked at
 * @param reviewer subject of the reviewer's token; for the council, LGDS and the reviewer
 * @param council code of the reviewer's council; absent for a moderator
 * @param namedAt when they were named, in UTC
 * @param completedAt when they were done, in UTC; absent before
 * @param releasedAt when it was taken from them; what they said does not count then
 */
public record ReviewView(
        UUID id,
        int round,
        Stage stage,
        String reviewer,
        String council,
        Instant namedAt,
        Instant completedAt,
        Instant releasedAt) {

    static ReviewView of(Review review) {
        return new ReviewView(
                review.id,
                review.round,
                review.stage,
                review.reviewer,
                review.council,
                review.namedAt,
                review.completedAt,
                review.releasedAt);
    }
}
