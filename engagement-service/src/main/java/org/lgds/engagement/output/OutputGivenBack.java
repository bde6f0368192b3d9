package org.lgds.engagement.output;

import java.util.UUID;

/** Told within this service, in the transaction that noted it: the catalogue will not list an output that was accepted. */
public record OutputGivenBack(UUID output, UUID project) {}
