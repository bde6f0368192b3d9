package org.lgds.asset.asset;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.lgds.asset.content.Phase;
import org.lgds.asset.content.Translation;

/** An entry of the catalogue for tests of finding: what matters there, and listed where that is wanted. */
public record Entry(
        String name,
        String summary,
        AssetType type,
        Origin origin,
        String council,
        Set<Integer> services,
        Set<Integer> interactions,
        List<String> tags,
        Map<String, Translation> translations) {

    public static Entry of(String name, String summary, String council, Integer... services) {
        return new Entry(
                name,
                summary,
                AssetType.CODE,
                Origin.COUNCIL,
                council,
                Set.of(services),
                Set.of(),
                List.of(),
                Map.of());
    }

    public UUID draft() {
        var asset = Asset.draft(wanted());
        asset.register(Instant.now());
        asset.persist();
        return asset.id;
    }

    public UUID listed() {
        return ListedAsset.persisted(wanted(), "1.0.0");
    }

    private NewAsset wanted() {
        return new NewAsset(
                name,
                summary,
                translations,
                type,
                origin,
                new Owner(council, null),
                services,
                interactions,
                null,
                null,
                null,
                Phase.LIVE,
                "MIT",
                null,
                null,
                null,
                null,
                null,
                null,
                tags,
                null,
                null,
                null);
    }
}
