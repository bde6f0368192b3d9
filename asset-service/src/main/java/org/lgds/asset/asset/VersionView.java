package org.lgds.asset.asset;

import java.time.LocalDate;

/** A version of an asset as the API shows it. */
public record VersionView(String number, AssetVersion.State state, String notes, LocalDate releasedOn) {

    static VersionView of(AssetVersion version) {
        return new VersionView(version.number, version.state, version.notes, version.releasedOn);
    }
}
