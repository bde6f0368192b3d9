package org.lgds.asset.asset;

import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.lgds.asset.content.LicenceClass;
import org.lgds.asset.content.MaturityDimension;
import org.lgds.asset.content.Phase;
import org.lgds.kit.event.Audience;
import org.lgds.kit.event.Change;
import org.lgds.kit.event.DomainEvent;
import org.lgds.kit.security.Visibility;

/** What happened to an asset, with the whole of it as it is now and as its audience may see it. */
public record AssetEvent(String name, Data data, Data record, Audience audience, Set<String> councils, long sequence)
        implements DomainEvent {

    static final String STATE_TOPIC = "lgds.assets.state";

    /**
     * The asset as events show it: {@code src/contracts/assets.v1.json}.
     *
     * @param version the version an {@code asset_version} event is about
     * @param link the link an event tells of
     * @param shapingTask the task an event tells of
     */
    public record Data(
            @JsonUnwrapped Representation asset,
            VersionView version,
            About.Link link,
            About.ShapingTask shapingTask,
            Change change) {}

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
            Set<MaturityDimension> maturityDimensions,
            Phase phase,
            String licence,
            LicenceClass licenceClass,
            Set<UUID> suppliers,
            String latestVersion,
            UUID project,
            UUID output) {}

    static AssetEvent of(String name, Asset asset, About about, Change change, long sequence) {
        var isPublic = asset.visibility() == Visibility.PUBLIC && about.visibility() == Visibility.PUBLIC;
        return new AssetEvent(
                name,
                data(asset, isPublic ? Cut.PUBLIC : Cut.RECORD, about, change),
                data(asset, Cut.RECORD, about, null),
                isPublic ? Audience.PUBLIC : asset.owner().audience(),
                asset.owner().councils(),
                sequence);
    }

    private static Data data(Asset asset, Cut cut, About about, Change change) {
        return new Data(Representation.of(asset, cut), about.version(), about.link(), about.shapingTask(), change);
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
                STATE_TOPIC,
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
                        contents.maturityDimensions(),
                        contents.phase(),
                        contents.licence(),
                        asset.licenceClass(),
                        contents.suppliers(),
                        asset.latestVersion(),
                        asset.project(),
                        asset.output()));
    }
}
