package org.lgds.asset.asset;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.lgds.asset.readiness.Band;

/** An asset as a line of a spreadsheet. */
public record AssetRow(
        UUID id,
        String name,
        String summary,
        AssetType type,
        Origin origin,
        String ownerCouncil,
        String ownerParty,
        String services,
        boolean crossCutting,
        String licence,
        String repositoryUrl,
        String documentationUrl,
        String tags,
        Asset.State state,
        String latestVersion,
        boolean stale,
        int readinessScore,
        Band readinessBand) {

    static AssetRow of(AssetView asset) {
        return new AssetRow(
                asset.id(),
                asset.name(),
                asset.summary(),
                asset.type(),
                asset.origin(),
                asset.owner().council(),
                asset.owner().party(),
                joined(asset.services()),
                asset.crossCutting(),
                asset.licence(),
                asset.repositoryUrl(),
                asset.documentationUrl(),
                joined(asset.tags()),
                asset.state(),
                asset.latestVersion(),
                asset.stale(),
                asset.readiness().score(),
                asset.readiness().band());
    }

    private static String joined(List<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining(" "));
    }
}
