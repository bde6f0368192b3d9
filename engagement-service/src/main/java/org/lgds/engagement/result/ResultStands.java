package org.lgds.engagement.result;

import java.util.UUID;

/** Told within this service, in the transaction that noted it: a council has this as its current result now. */
public record ResultStands(UUID result, String council, Dimension weakest) {}
