package org.lgds.asset.asset;

import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;

/** What an asset needs to be listed (DOMAIN.md 4.1); an owner it always has. */
final class Listing {

    static final ProblemType NOT_READY = new ProblemType("asset-not-ready", 409, "The asset is not ready to be listed");

    private Listing() {}

    /**
     * Lets an asset be listed, or changed while it is.
     *
     * @param withVersion false where it was listed before, as all its versions may have been withdrawn since
     * @throws Problem 409 naming what is missing
     */
    static void mustBeReady(Asset asset, boolean withVersion) {
        var missing = asset.missing();
        if (withVersion && asset.latestVersion == null) {
            missing.add("a released version");
        }
        if (!missing.isEmpty()) {
            throw Problem.of(NOT_READY, "A listed asset needs %s.", String.join(" and ", missing))
                    .with("missing", missing);
        }
    }
}
