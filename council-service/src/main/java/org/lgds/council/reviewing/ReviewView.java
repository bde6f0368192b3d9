package org.lgds.council.reviewing;

import java.time.Instant;
import java.util.UUID;

import org.lgds.council.review.Review;
import org.lgds.council.review.Stage;

/**
 * One person's look at an assessment as the API shows it.
 *
 * @param reviewer a subject; for the council, LGDS and the reviewer
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
