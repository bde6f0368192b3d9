package org.lgds.engagement.output;

import java.util.UUID;

/** Told within this service, in the transaction that noted it: an output is in the catalogue under an open licence. */
public record OutputListed(UUID output, UUID project, UUID asset) {}
