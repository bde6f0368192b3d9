package org.lgds.engagement.recommendation;

import java.util.UUID;

/** Told within this service, in the transaction that noted it: an adoption that was advised in an engagement is live. */
public record RecommendationIsImplemented(UUID recommendation, UUID adoption) {}
