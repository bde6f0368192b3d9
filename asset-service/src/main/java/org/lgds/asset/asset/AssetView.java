package org.lgds.asset.asset;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** An asset of the catalogue: what its owner says of it, where its entry stands, and how ready it is to be used again. */
public record AssetView(
        @JsonUnwrapped Representation asset, Instant createdAt, Instant updatedAt, List<String> allowedActions) {

    static AssetView of(Asset asset, Cut cut, List<String> allowedActions) {
        return new AssetView(Representation.of(asset, cut), asset.createdAt, asset.updatedAt, allowedActions);
    }
}
