package org.lgds.asset.search;

import org.lgds.kit.list.Conditions;

/**
 * The order of the asset list. A walk by {@code relevance} or {@code newest} shows each item that stood throughout exactly
 * once; by the others an item that is changed during the walk may move past it, or come again.
 */
public enum Sort {
    /** The closest to what was asked first. */
    RELEVANCE(null, null, null),
    /** The last registered first. */
    NEWEST("entry.asset_id desc", "''", "(%1$s = '' and entry.asset_id < cast(%2$s as uuid))"),
    /** The last changed first. */
    UPDATED(
            "entry.updated_at desc, entry.asset_id desc",
            "cast(entry.updated_at as text)",
            "(entry.updated_at, entry.asset_id) < (cast(%s as timestamptz), cast(%s as uuid))"),
    /** By name, from A to Z. */
    NAME(
            "entry.name_key collate \"C\", entry.asset_id",
            "entry.name_key",
            "(entry.name_key collate \"C\", entry.asset_id) > (%s, cast(%s as uuid))"),
    /** Those live in the most councils first. */
    ADOPTIONS(
            "entry.live_councils desc, entry.asset_id desc",
            "cast(entry.live_councils as text)",
            "(entry.live_councils, entry.asset_id) < (cast(%s as integer), cast(%s as uuid))");

    private static final int ID = 36;

    final String order;
    final String value;
    private final String after;

    Sort(String order, String value, String after) {
        this.order = order;
        this.value = value;
        this.after = after;
    }

    /** What of the list follows the item of a key, which is its id and the value it is sorted by. */
    void follow(Conditions conditions, String key) {
        if (key != null) {
            conditions.andAll(after, key.substring(ID), key.substring(0, ID));
        }
    }
}
