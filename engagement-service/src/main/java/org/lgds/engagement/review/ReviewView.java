package org.lgds.engagement.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The look back after an engagement; its council and LGDS read it.
 *
 * @param planAgreedOn the day the action plan was agreed, from which the time for a review counts
 * @param findings what it found
 */
public record ReviewView(
        UUID id,
        UUID engagement,
        String council,
        String proposedSuccessor,
        LocalDate heldOn,
        LocalDate planAgreedOn,
        String findings,
        String recordedBy,
        Instant createdAt,
        Instant updatedAt) {

    static ReviewView of(ProgressReview review) {
        return new ReviewView(
                review.id,
                review.engagement,
                review.council,
                review.proposedSuccessor,
                review.heldOn,
                review.planAgreedOn,
                review.findings,
                review.recordedBy,
                review.createdAt,
                review.updatedAt);
    }
}
