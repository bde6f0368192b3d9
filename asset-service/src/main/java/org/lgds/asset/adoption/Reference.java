package org.lgds.asset.adoption;

import java.util.Objects;

/** Which client system mirrors an adoption, and under which reference of its own. */
record Reference(String keeper, String externalId) {

    /**
     * The reference after a claim. A system that names its reference becomes the keeper, so one that replaces another takes
     * its rows over; one that names none takes only what nobody keeps; a step by hand leaves both as they are.
     */
    static Reference after(Adoption adoption, AdoptionClaim claim, Told told) {
        if (claim.externalId() != null) {
            return new Reference(told.client(), claim.externalId());
        }
        if (told.byHand()) {
            return new Reference(adoption.keeper, adoption.externalId);
        }
        var keeps = adoption.keeper == null || adoption.keeper.equals(told.client());
        return keeps ? new Reference(told.client(), null) : new Reference(adoption.keeper, adoption.externalId);
    }

    boolean isOf(Adoption adoption) {
        return Objects.equals(keeper, adoption.keeper) && Objects.equals(externalId, adoption.externalId);
    }
}
