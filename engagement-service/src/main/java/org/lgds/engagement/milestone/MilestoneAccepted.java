package org.lgds.engagement.milestone;

import java.util.UUID;

/** Told within this service, in the transaction that accepted it: what a payment may wait for is done. */
public record MilestoneAccepted(UUID milestone, UUID project) {}
