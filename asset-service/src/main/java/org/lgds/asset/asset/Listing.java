package org.lgds.asset.asset;

import java.util.List;

import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;

/** What an asset needs to be listed (DOMAIN.md 4.1); an owner it always has. */
final class Listing {

    static final ProblemType NOT_READY = new ProblemType("asset-not-ready", 409, "The asset is not ready to be listed");

    private Listing() {}

    /**
     * Lets an asset be listed.
     *
     * @throws Problem 409 naming what is missing
     */
    static void mustBeReady(Asset asset) {
        var missing = asset.missing();
        if (asset.latestVersion == null) {
            missing.add("a released version");
        }
        mustBeNone(missing);
    }

    /**
     * Lets other words be said of a listed asset; all its versions may have been withdrawn since it was.
     *
     * @throws Problem 409 naming what is missing
     */
    static void mustStayReady(AssetContents words) {
        mustBeNone(words.missing());
    }

    private static void mustBeNone(List<String> missing) {
        if (!missing.isEmpty()) {
            throw Problem.of(NOT_READY, "A listed asset needs %s.", String.join(" and ", missing))
                    .with("missing", missing);
        }
    }
}
