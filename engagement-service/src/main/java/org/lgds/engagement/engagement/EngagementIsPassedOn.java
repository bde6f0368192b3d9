package org.lgds.engagement.engagement;

import java.util.UUID;

/** Told within this service, in the transaction that says so: which of several successors has an engagement that waited for it. */
public record EngagementIsPassedOn(UUID engagement, String successor) {}
