package org.lgds.asset.asset;

import java.util.UUID;

import jakarta.validation.constraints.Size;
import org.jboss.resteasy.reactive.RestQuery;
import org.lgds.asset.readiness.Band;

/** Filters of the asset list. {@code q} searches names and summaries: words, "phrases", or, -without. */
public record AssetQuery(
        @RestQuery @Size(min = 1, max = 200) String q,
        @RestQuery AssetType type,
        @RestQuery Origin origin,
        @RestQuery Asset.State state,
        @RestQuery Integer service,
        @RestQuery String owner,
        @RestQuery Band readiness,
        @RestQuery Boolean stale,
        @RestQuery UUID id) {}
