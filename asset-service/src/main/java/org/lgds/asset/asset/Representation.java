package org.lgds.asset.asset;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.lgds.asset.content.LicenceClass;

/**
 * An asset as answers, downloads and events show it, cut to what their readers may see.
 *
 * @param publiccode of the publiccode.yml it was imported from, if it was
 */
public record Representation(
        UUID id,
        @JsonUnwrapped NewAsset contents,
        LicenceClass licenceClass,
        ImportedFile publiccode,
        Asset.State state,
        String latestVersion,
        Instant listedAt) {

    static Representation of(Asset asset, Cut cut) {
        return new Representation(
                asset.id,
                asset.said(cut),
                asset.licenceClass,
                asset.imported(),
                asset.state,
                asset.latestVersion,
                asset.listedAt);
    }
}
