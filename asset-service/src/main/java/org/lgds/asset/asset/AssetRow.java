package org.lgds.asset.asset;

import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

import org.lgds.asset.content.LicenceClass;
import org.lgds.asset.content.Link;
import org.lgds.asset.content.Phase;
import org.lgds.asset.content.SupportModel;
import org.lgds.asset.readiness.Band;

/** An asset as a line of a spreadsheet: sentences and addresses of a list are on lines of their own in their cell. */
public record AssetRow(
        UUID id,
        String name,
        String summary,
        String languages,
        AssetType type,
        Origin origin,
        String ownerCouncil,
        String ownerParty,
        String services,
        String interactions,
        boolean crossCutting,
        String userNeeds,
        String maturityDimensions,
        Phase phase,
        String licence,
        LicenceClass licenceClass,
        String repositoryUrl,
        String documentationUrl,
        String links,
        SupportModel supportModel,
        String standards,
        String suppliers,
        String tags,
        String externalId,
        Asset.State state,
        String latestVersion,
        Instant listedAt,
        boolean stale,
        int readinessScore,
        Band readinessBand) {

    public static AssetRow of(AssetView view) {
        var asset = view.asset();
        var said = asset.contents();
        return new AssetRow(
                asset.id(),
                said.name(),
                said.summary(),
                words(said.translations().keySet()),
                said.type(),
                said.origin(),
                said.owner().council(),
                said.owner().party(),
                words(said.services()),
                words(said.interactions()),
                said.crossCutting(),
                String.join("\n", said.userNeeds()),
                words(said.maturityDimensions()).toLowerCase(Locale.ROOT),
                said.phase(),
                said.licence(),
                asset.licenceClass(),
                said.repositoryUrl(),
                said.documentationUrl(),
                said.links().stream().map(Link::url).collect(Collectors.joining("\n")),
                said.supportModel(),
                String.join("\n", said.standards()),
                words(said.suppliers()),
                words(said.tags()),
                said.externalId(),
                asset.state(),
                asset.latestVersion(),
                asset.listedAt(),
                asset.stale(),
                asset.readiness().score(),
                asset.readiness().band());
    }

    private static String words(Collection<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining(" "));
    }
}
