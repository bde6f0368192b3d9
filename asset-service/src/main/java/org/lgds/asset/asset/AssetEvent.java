package org.lgds.asset.asset;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.lgds.asset.readiness.Readiness;
import org.lgds.kit.event.Audience;
import org.lgds.kit.event.Change;
import org.lgds.kit.event.DomainEvent;
import org.lgds.kit.security.Visibility;

/** What happened to an asset, with the whole of it as it is now. */
public record AssetEvent(String name, Representation data, Audience audience, Set<String> councils, long sequence)
        implements DomainEvent {

    /**
     * The asset as events show it: {@code src/contracts/assets.v1.json}.
     *
     * @param version the version an {@code asset_version} event is about
     * @param link the link an event tells of
     * @param shapingTask the task an event tells of
     */
    public record Representation(
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
            Standing.Endorsement endorsement,
            Standing.Deprecation deprecation,
            Instant lastReviewedAt,
            boolean stale,
            Readiness.Whole readiness,
            VersionView version,
            About.Link link,
            About.ShapingTask shapingTask,
            Change change) {

        Representation with(Change change) {
            return new Representation(
                    id,
                    name,
                    summary,
                    type,
                    origin,
                    owner,
                    services,
                    crossCutting,
                    licence,
                    repositoryUrl,
                    documentationUrl,
                    tags,
                    state,
                    latestVersion,
                    endorsement,
                    deprecation,
                    lastReviewedAt,
                    stale,
                    readiness,
                    version,
                    link,
                    shapingTask,
                    change);
        }
    }

    /** What other services need of it: {@code src/contracts/assets.state.v1.json}. */
    public record State(
            UUID id,
            String name,
            AssetType type,
            Asset.State state,
            Owner owner,
            List<Integer> services,
            String latestVersion) {}

    static AssetEvent of(String name, Asset asset, About about, Change change, long sequence) {
        var owner = asset.owner();
        var isPublic = asset.visibility() == Visibility.PUBLIC && about.visibility() == Visibility.PUBLIC;
        var audience = isPublic ? Audience.PUBLIC : owner.audience();
        return new AssetEvent(name, representation(asset, about, change), audience, owner.councils(), sequence);
    }

    private static Representation representation(Asset asset, About about, Change change) {
        return new Representation(
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
                asset.standing.endorsement(),
                asset.standing.deprecation(),
                asset.standing.lastReviewedAt(),
                asset.standing.isStale(),
                asset.readiness.whole(),
                about.version(),
                about.link(),
                about.shapingTask(),
                change);
    }

    @Override
    public String topic() {
        return "lgds.assets";
    }

    @Override
    public String subject() {
        return data.id().toString();
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
    public Object record() {
        return data.with(null);
    }

    @Override
    public StateRecord state() {
        return new StateRecord(
                "lgds.assets.state",
                new State(
                        data.id(),
                        data.name(),
                        data.type(),
                        data.state(),
                        data.owner(),
                        data.services(),
                        data.latestVersion()));
    }
}
