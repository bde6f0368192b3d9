package org.lgds.asset.asset;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.lgds.asset.council.KnownCouncil;
import org.lgds.kit.delta.Changes;
import org.lgds.kit.delta.ChangesFeed.Position;
import org.lgds.kit.lifecycle.AllowedActions;
import org.lgds.kit.list.Conditions;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.security.Caller;
import org.lgds.kit.security.Visibility;

/** The catalogue as this caller sees it: what is listed is for all, the rest for its owner and LGDS. */
@RequestScoped
public class AssetSight {

    private static final String SEEN_BY_ALL = Asset.SEEN_BY_ALL.stream()
            .map(Enum::name)
            .sorted()
            .collect(Collectors.joining("', '", "state in ('", "')"));

    private final Caller caller;
    private final AllowedActions actions;
    private final EntityManager entities;

    AssetSight(Caller caller, AllowedActions actions, EntityManager entities) {
        this.caller = caller;
        this.actions = actions;
        this.entities = entities;
    }

    /**
     * An asset this caller may read.
     *
     * @throws Problem 404 for one that is not there, or that they may not know of
     */
    public Asset of(UUID id) {
        return Asset.find(id).filter(this::shows).orElseThrow(() -> Problem.notFound("asset", id));
    }

    /**
     * An asset this caller may change.
     *
     * @throws Problem 404 for one that they may not know of, 403 for another owner's and after the end of the council they
     *     act as
     */
    public Asset ofOwn(UUID id) {
        var asset = of(id);
        mustActFor(asset.owner());
        return asset;
    }

    /** The same, held until this transaction ends and as it is by then: for what several add to one asset at once. */
    public Asset holdOwn(UUID id) {
        var asset = ofOwn(id);
        entities.refresh(asset, LockModeType.PESSIMISTIC_WRITE);
        return asset;
    }

    /** The same for what changes nothing. */
    Asset ofOwnToRead(UUID id) {
        var asset = of(id);
        asset.owner().mustBeActedForBy(caller);
        return asset;
    }

    /** Lets only who may write for an owner go on. Its council is held before any asset is, as vesting does. */
    void mustActFor(Owner owner) {
        owner.mustBeActedForBy(caller);
        owner.councilsActedAsBy(caller).forEach(KnownCouncil::inBeing);
    }

    /**
     * The same, held until this transaction ends: for what several people add to one asset at once.
     *
     * @throws Problem 404 for one that is not there, or that they may not know of
     */
    public Asset hold(UUID id) {
        return Asset.hold(id).filter(this::shows).orElseThrow(() -> Problem.notFound("asset", id));
    }

    public AssetView view(Asset asset) {
        return AssetView.of(asset, cut(asset), allowedActions(asset));
    }

    private List<String> allowedActions(Asset asset) {
        if (caller.anonymous()) {
            return null;
        }
        var possible = asset.owner().mayBeActedForBy(caller)
                ? new LinkedHashSet<>(Asset.LIFECYCLE.actionsFrom(asset.state))
                : new LinkedHashSet<String>();
        if (asset.owner().isOf(caller) || !Standing.isEndorsable(asset.readiness)) {
            possible.remove("endorsement");
        }
        return Stream.of(ListingResource.class, StandingResource.class)
                .flatMap(resource -> actions.of(resource, possible).stream())
                .toList();
    }

    VersionView view(Asset asset, AssetVersion version) {
        var possible = asset.owner().mayBeActedForBy(caller)
                ? AssetVersion.LIFECYCLE.actionsFrom(version.state)
                : Set.<String>of();
        return VersionView.of(version, actions.of(VersionResource.class, possible));
    }

    /** How much of it this caller may read. */
    Cut cut(Asset asset) {
        return reach(asset).reaches(Visibility.COUNCIL) ? Cut.OWN : Cut.PUBLIC;
    }

    /** The class of this caller with the asset. */
    Visibility reach(Asset asset) {
        return asset.owner().seenBy(caller);
    }

    /** What this caller's copy must do: nothing ever leaves their sight, as no way leads back from being listed. */
    Changes.Item<AssetView> change(Asset asset) {
        return Changes.Item.upsert(asset.key(), view(asset));
    }

    /** Of what this caller may read alone: the token names the last one of a page. */
    List<Asset> changed(Position after, long before, int limit) {
        var conditions = new Conditions()
                .andAll("(changed_in, id) > (%s, %s)", after.transaction(), UUID.fromString(after.key()))
                .and("changed_in < %s", before);
        visible(conditions, SEEN_BY_ALL, "asset");
        return conditions.run(entities, Asset.class, "asset", "changed_in, id", limit);
    }

    /**
     * Only what this caller may know of: what is public, and what is their own.
     *
     * @param isPublic how the table says that all may see a row
     * @param table the table or its alias, with the owner in its columns
     */
    public void visible(Conditions conditions, String isPublic, String table) {
        if (caller.seesAllCouncils()) {
            return;
        }
        var visible = new ArrayList<>(List.of(isPublic));
        own(conditions, table + ".owner_council", caller.readableCouncils(), visible);
        own(conditions, table + ".owner_party", caller.parties(), visible);
        conditions.andAny(visible);
    }

    private static void own(Conditions conditions, String column, Set<String> owners, List<String> visible) {
        if (!owners.isEmpty()) {
            visible.add(column + " = any(" + conditions.parameter(owners.toArray(new String[0])) + ")");
        }
    }

    /** Versions that are not released yet are their owner's. */
    public boolean showsDrafts(Asset asset) {
        return reach(asset).reaches(Visibility.COUNCIL);
    }

    public boolean shows(Asset asset) {
        return asset.isSeenBy(caller);
    }
}
