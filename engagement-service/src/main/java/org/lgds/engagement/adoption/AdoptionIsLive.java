package org.lgds.engagement.adoption;

import java.util.UUID;

/** Told within this service, in the transaction that noted it: a council uses an asset. */
public record AdoptionIsLive(UUID adoption, String council, UUID asset) {}
