package org.lgds.asset.asset;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** An asset on its way through the catalogue, for tests that begin where it is listed. */
public final class ListedAsset {

    private ListedAsset() {}

    public static NewAsset wanted(String name, String council) {
        return new NewAsset(
                name,
                "Lets residents report what is in the way",
                null,
                AssetType.CODE,
                Origin.COUNCIL,
                new Owner(council, null),
                Set.of(372),
                null,
                null,
                null,
                null,
                null,
                "MIT",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    public static UUID persisted(String... versions) {
        return persisted(wanted("Asset " + UUID.randomUUID(), "CMD"), versions);
    }

    static UUID persisted(NewAsset wanted, String... versions) {
        var now = Instant.now();
        var asset = Asset.draft(wanted);
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
