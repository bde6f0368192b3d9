package org.lgds.asset.asset;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

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
class AssetSight {

    private static final String SEEN_BY_ALL = Asset.SEEN_BY_ALL.stream()
            .map(state -> "'" + state + "'")
            .sorted()
            .collect(Collectors.joining(", ", "state in (", ")"));

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

    AssetView view(Asset asset) {
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

    List<Asset> list(AssetQuery query, String after, int limit) {
        var conditions = new Conditions()
                .and("search @@ websearch_to_tsquery('english', %s)", query.q())
                .and("type = %s", query.type())
                .and("origin = %s", query.origin())
                .and("state = %s", query.state())
                .and("services @> array[cast(%s as integer)]", query.service())
                .and("owner_council = %s", query.owner())
                .and("id = %s", query.id())
                .and("id < %s", after == null ? null : UUID.fromString(after));
        if (!caller.seesAllCouncils()) {
            conditions.andAny(visible(conditions));
        }
        return conditions.run(entities, Asset.class, "asset", "id desc", limit);
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

    private List<String> visible(Conditions conditions) {
        var visible = new ArrayList<String>(List.of(SEEN_BY_ALL));
        if (!caller.councils().isEmpty()) {
            visible.add("owner_council = any("
                    + conditions.parameter(caller.councils().toArray(new String[0])) + ")");
        }
        if (!caller.parties().isEmpty()) {
            visible.add(
                    "owner_party = any(" + conditions.parameter(caller.parties().toArray(new String[0])) + ")");
        }
        return visible;
    }
}
