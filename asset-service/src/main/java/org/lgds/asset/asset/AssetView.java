package org.lgds.asset.asset;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.lgds.asset.readiness.Readiness;

/** An asset as the API shows it. */
public record AssetView(
        UUID id,
        String name,
        String summary,
        AssetType type,
        Origin origin,
        Owner owner,
        List<Integer> services,
        boolean crossCutting,
        String licence,
        String repositoryUrl,
        String documentationUrl,
        List<String> tags,
        Asset.State state,
        String latestVersion,
        Instant createdAt,
        Instant updatedAt,
        Instant listedAt,
        Standing.Endorsement endorsement,
        Standing.Deprecation deprecation,
        Instant lastReviewedAt,
        boolean stale,
        Readiness.Summary readiness,
        List<String> allowedActions) {

    static AssetView of(Asset asset, List<String> allowedActions) {
        return new AssetView(
                asset.id,
                asset.name,
                asset.summary,
                asset.type,
                asset.origin,
                asset.owner(),
                List.of(asset.services),
                asset.crossCutting,
                asset.licence,
                asset.repositoryUrl,
                asset.documentationUrl,
                List.of(asset.tags),
                asset.state,
                asset.latestVersion,
                asset.createdAt,
                asset.updatedAt,
                asset.listedAt,
                asset.standing.endorsement(),
                asset.standing.deprecation(),
                asset.standing.lastReviewedAt(),
                asset.standing.isStale(),
                asset.readiness.summary(),
                allowedActions);
    }
}
