package org.lgds.engagement.asset;

import static java.util.Objects.requireNonNull;

/** What this service reads of {@code lgds.assets.state}, in the words of its owner. */
record AssetRecord(String name, String state) {

    AssetRecord {
        requireNonNull(state, "state");
    }
}
