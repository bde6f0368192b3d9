package org.lgds.engagement.result;

import java.util.UUID;

/** Told within this service, in the transaction that noted it: this result stands no longer. */
public record ResultSuperseded(UUID result) {}
