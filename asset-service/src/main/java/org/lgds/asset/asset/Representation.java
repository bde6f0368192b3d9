package org.lgds.asset.asset;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.lgds.asset.content.LicenceClass;
import org.lgds.asset.readiness.Readiness;

/**
 * An asset as answers, downloads and events show it, cut to what their readers may see.
 *
 * @param publiccode of the publiccode.yml it was imported from, if it was
 * @param project the collaborative project that made it, if one did
 * @param output which of the project's outputs it is
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
