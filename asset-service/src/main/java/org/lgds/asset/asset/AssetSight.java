package org.lgds.asset.asset;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
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
    Asset of(UUID id) {
        return Asset.find(id).filter(this::shows).orElseThrow(() -> Problem.notFound("asset", id));
    }

    /** An asset this caller may change. */
    Asset ofOwn(UUID id) {
        var asset = of(id);
        asset.owner().mustBeActedForBy(caller);
        return asset;
    }

    public AssetView view(Asset asset) {
        var possible =
                asset.owner().mayBeActedForBy(caller) ? Asset.LIFECYCLE.actionsFrom(asset.state) : Set.<String>of();
        return AssetView.of(asset, cut(asset), actions.of(AssetResource.class, possible));
    }

    /** How much of it this caller may read. */
    Cut cut(Asset asset) {
        return asset.owner().seenBy(caller).reaches(Visibility.COUNCIL) ? Cut.OWN : Cut.PUBLIC;
    }

    /** What this caller's copy must do; nothing for what they never saw. */
    Changes.Item<AssetView> change(Asset asset) {
        return shows(asset) ? Changes.Item.upsert(asset.key(), view(asset)) : null;
    }

    List<Asset> changed(Position after, long before, int limit) {
        return new Conditions()
                .andAll("(changed_in, id) > (%s, %s)", after.transaction(), UUID.fromString(after.key()))
                .and("changed_in < %s", before)
                .run(entities, Asset.class, "asset", "changed_in, id", limit);
    }

    /** Versions that are not released yet are their owner's. */
    boolean showsDrafts(Asset asset) {
        return asset.owner().seenBy(caller).reaches(Visibility.COUNCIL);
    }

    private boolean shows(Asset asset) {
        return asset.isSeenBy(caller);
    }
}
