package org.lgds.asset.asset;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** An asset on its way through the catalogue, for tests that begin where it is listed. */
public final class ListedAsset {

    private ListedAsset() {}

    public static NewAsset wanted(String name, String council) {
        return new NewAsset(
                name,
                "Lets residents report what is in the way",
                AssetType.CODE,
                Origin.COUNCIL,
                new Owner(council, null),
                Set.of(372),
                false,
                "MIT",
                null,
                null,
                List.of());
    }

    public static UUID persisted(String... versions) {
        var now = Instant.now();
        var asset = Asset.draft(wanted("Asset " + UUID.randomUUID(), "CMD"));
        asset.register(now);
        asset.persist();
        for (var number : versions) {
            var version = AssetVersion.draft(asset, number, null);
            version.release(LocalDate.now());
            version.persist();
            asset.release(version, now);
        }
        asset.submit(now);
        asset.startReview(now);
        asset.list(now);
        return asset.id;
    }
}
