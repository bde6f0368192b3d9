package org.lgds.engagement.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A progress review as its council and LGDS read it, in answers and in events.
 *
 * @param planAgreedOn the day that its window counts from
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
