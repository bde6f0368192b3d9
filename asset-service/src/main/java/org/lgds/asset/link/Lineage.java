package org.lgds.asset.link;

import java.util.List;
import java.util.UUID;

import org.lgds.asset.asset.Asset;
import org.lgds.asset.asset.Owner;

/**
 * Where an asset comes from, or what came of it.
 *
 * @param asset id of the asset that was asked for
 * @param kind the kind of link that was followed
 * @param direction whether it goes up to what the asset comes from or down to what came of it
 * @param items one for each link on the way, nearest first
 * @param complete false where there is more than was asked for or than is shown at once
 */
public record Lineage(UUID asset, LinkKind kind, Direction direction, List<Step> items, boolean complete) {

    /** Up to what an asset comes from, down to what came of it. */
    public enum Direction {
        UP,
        DOWN
    }

    /**
     * An asset that is reached by a link.
     *
     * @param depth how many links it is away
     * @param from id of the asset on the way there that it is linked with
     * @param asset id of the asset that is reached
     * @param name what it is called
     * @param state where its entry stands
     * @param owner who it belongs to
     * @param latestVersion number of its newest released version; absent before the first
     */
    public record Step(
            int depth, UUID from, UUID asset, String name, Asset.State state, Owner owner, String latestVersion) {}
}
