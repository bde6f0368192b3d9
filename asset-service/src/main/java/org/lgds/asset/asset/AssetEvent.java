package org.lgds.asset.asset;

import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.lgds.asset.content.LicenceClass;
import org.lgds.asset.content.Phase;
import org.lgds.kit.event.Audience;
import org.lgds.kit.event.Change;
import org.lgds.kit.event.DomainEvent;
import org.lgds.kit.security.Visibility;

/** What happened to an asset, with the whole of it as it is now and as its audience may see it. */
public record AssetEvent(String name, Data data, Data record, Audience audience, Set<String> councils, long sequence)
        implements DomainEvent {

    /**
     * The asset as events show it: {@code src/contracts/assets.v1.json}.
     *
     * @param version the version an {@code asset_version} event is about
     */
    public record Data(@JsonUnwrapped Representation asset, VersionView version, Change change) {}

    /** What other services need of it: {@code src/contracts/assets.state.v1.json}. */
    public record State(
            UUID id,
            String name,
            AssetType type,
            Origin origin,
            Asset.State state,
            Owner owner,
            Set<Integer> services,
            Set<Integer> interactions,
            boolean crossCutting,
            Phase phase,
            String licence,
            LicenceClass licenceClass,
            Set<UUID> suppliers,
            String latestVersion) {}

    static AssetEvent of(String name, Asset asset, AssetVersion version, Change change, long sequence) {
        var isDraft = version != null && version.state == AssetVersion.State.DRAFT;
        var isPublic = asset.visibility() == Visibility.PUBLIC && !isDraft;
        return of(name, asset, version, change, isPublic, sequence);
    }

    /** A change of what only the owner and LGDS may read, whoever may read the rest. */
    static AssetEvent ofOwn(String name, Asset asset, Change change, long sequence) {
        return of(name, asset, null, change, false, sequence);
    }

    private static AssetEvent of(
            String name, Asset asset, AssetVersion version, Change change, boolean isPublic, long sequence) {
        var shown = version == null ? null : VersionView.of(version);
        return new AssetEvent(
                name,
                new Data(Representation.of(asset, isPublic ? Cut.PUBLIC : Cut.RECORD), shown, change),
                new Data(Representation.of(asset, Cut.RECORD), shown, null),
                isPublic ? Audience.PUBLIC : asset.owner().audience(),
                asset.owner().councils(),
                sequence);
    }

    @Override
    public String topic() {
        return "lgds.assets";
    }

    @Override
    public String subject() {
        return data.asset().id().toString();
    }

    /** Versions are filed under their asset. */
    @Override
    public String kind() {
        return "asset";
    }

    @Override
    public Change change() {
        return data.change();
    }

    @Override
    public StateRecord state() {
        var asset = data.asset();
        var contents = asset.contents();
        return new StateRecord(
                "lgds.assets.state",
                new State(
                        asset.id(),
                        contents.name(),
                        contents.type(),
                        contents.origin(),
                        asset.state(),
                        contents.owner(),
                        contents.services(),
                        contents.interactions(),
                        contents.crossCutting(),
                        contents.phase(),
                        contents.licence(),
                        asset.licenceClass(),
                        contents.suppliers(),
                        asset.latestVersion()));
    }
}
