package org.lgds.asset.asset;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.lgds.asset.content.LicenceClass;
import org.lgds.asset.readiness.Readiness;

/**
 * An asset as answers, downloads and events show it, cut to what their readers may see.
 *
 * @param licenceClass what the licence allows, in a word; absent without a licence
 * @param publiccode what is known of the publiccode.yml it was imported from; absent if it was not
 * @param state where its entry stands
 * @param latestVersion number of its newest released version; absent before the first
 * @param listedAt when it was first listed, in UTC; absent before
 * @param endorsement LGDS's mark of best practice; absent where it has none
 * @param deprecation why it should not be taken up any more; absent unless it is deprecated
 * @param lastReviewedAt when its owner or LGDS last confirmed that what is said of it holds; absent before it is listed
 * @param stale true once nobody has confirmed for 12 months (unless configured otherwise) that what is said of it holds
 * @param readiness how easy it is to use again, by eight checks
 * @param project id of the collaborative project that made it; absent if none did
 * @param output id of that project's output that it is; absent if it is none
 */
public record Representation(
        UUID id,
        @JsonUnwrapped NewAsset contents,
        LicenceClass licenceClass,
        ImportedFile publiccode,
        Asset.State state,
        String latestVersion,
        Instant listedAt,
        Standing.Endorsement endorsement,
        Standing.Deprecation deprecation,
        Instant lastReviewedAt,
        boolean stale,
        Readiness.Whole readiness,
        UUID project,
        UUID output) {

    static Representation of(Asset asset, Cut cut) {
        return new Representation(
                asset.id,
                asset.said(cut),
                asset.licenceClass,
                asset.imported(),
                asset.state,
                asset.latestVersion,
                asset.listedAt,
                asset.standing.endorsement(),
                asset.standing.deprecation(),
                asset.standing.lastReviewedAt(),
                asset.standing.isStale(),
                asset.readiness.whole(),
                asset.project,
                asset.output);
    }
}
