package org.lgds.asset.adoption;

import java.util.Objects;

/**
 * What a claim says beyond what is known of an adoption.
 *
 * @param event its name, or null for nothing new
 * @param isOwn true if only the council and LGDS see a difference
 */
record AdoptionNews(String event, boolean isOwn) {

    private static final AdoptionNews NONE = new AdoptionNews(null, false);
    private static final String CHANGED = "adoption.changed";

    static AdoptionNews of(Adoption adoption, AdoptionClaim claim, Told told) {
        if (adoption.stage != claim.stage()) {
            var back = !adoption.isNew() && claim.stage().isBefore(adoption.stage);
            return new AdoptionNews(back ? CHANGED : claim.stage().event, false);
        }
        if (!adoption.isOpen()) {
            return NONE;
        }
        if (!saysTheSameToOthers(adoption, claim)) {
            var upgrade = adoption.stage == Stage.LIVE
                    && !Objects.equals(adoption.assetVersion, claim.assetVersion())
                    && !(told.byHand() && claim.reason() != null);
            return new AdoptionNews(upgrade ? "adoption.upgraded" : CHANGED, false);
        }
        var same = Reference.after(adoption, claim, told).isOf(adoption)
                && (claim.cost() == null || claim.cost().equals(adoption.cost));
        return same ? NONE : new AdoptionNews(CHANGED, true);
    }

    boolean isNone() {
        return event == null;
    }

    private static boolean saysTheSameToOthers(Adoption adoption, AdoptionClaim claim) {
        return Objects.equals(adoption.assetVersion, claim.assetVersion())
                && Objects.equals(adoption.wentLiveOn, claim.wentLiveOn())
                && (claim.evidenceUrl() == null || claim.evidenceUrl().equals(adoption.evidenceUrl));
    }
}
