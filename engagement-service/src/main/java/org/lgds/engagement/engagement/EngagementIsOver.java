package org.lgds.engagement.engagement;

import java.util.UUID;

/**
 * Told within this service, in the transaction that ends an engagement, which is held alone: whoever keeps something that
 * cannot go on without it ends that too.
 *
 * @param reason what their records say
 */
public record EngagementIsOver(UUID engagement, String reason) {}
