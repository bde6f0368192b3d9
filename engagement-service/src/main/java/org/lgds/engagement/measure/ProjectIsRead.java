package org.lgds.engagement.measure;

import java.util.UUID;

/** Told within this service, in the transaction that records it: a measure of a project has a reading. */
public record ProjectIsRead(UUID project, UUID measure) {}
