package org.lgds.asset.adoption;

import java.util.Locale;
import java.util.Set;

import org.lgds.asset.asset.Asset;
import org.lgds.asset.council.KnownCouncil;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;

/** What an asset and a council allow of an adoption between them. */
record Adoptable(Asset asset, Set<String> releasedVersions, KnownCouncil council) {

    boolean hasReleased(String version) {
        return releasedVersions.contains(version);
    }

    /**
     * Corrections and ends are always taken; progress needs an asset that is open and a council in being. Who takes up
     * a deprecated asset all the same says why (DOMAIN.md 4.1).
     */
    void check(Stage from, Stage to, String reason) {
        if (council.isShadow() && !Stage.BEFORE_VESTING.contains(to) && to.isOpen()) {
            throw Problem.of(
                    ProblemType.COUNCIL_IN_SHADOW,
                    "A council that is not in being yet can plan an adoption, not carry it out.");
        }
        var progresses = to.isOpen() && (from == null || from.isBefore(to));
        var overrides = asset.state == Asset.State.DEPRECATED && reason != null;
        if (progresses && !asset.isOpenToAdoption() && !overrides) {
            throw Problem.of(
                    Asset.CLOSED,
                    "Asset %s is %s: it takes corrections and ends of adoptions, no progress%s.",
                    asset.id,
                    asset.state.name().toLowerCase(Locale.ROOT),
                    asset.state == Asset.State.DEPRECATED ? " unless you say in reason why all the same" : "");
        }
    }
}
