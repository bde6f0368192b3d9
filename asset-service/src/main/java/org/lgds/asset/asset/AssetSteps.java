package org.lgds.asset.asset;

import java.time.Clock;
import java.time.Instant;
import java.util.function.BiFunction;

import jakarta.enterprise.context.RequestScoped;
import org.jboss.resteasy.reactive.RestResponse;
import org.lgds.kit.event.Journal;
import org.lgds.kit.version.Versions;

/** A step of an asset's lifecycle, as each endpoint for one takes it. */
@RequestScoped
class AssetSteps {

    private final AssetSight sight;
    private final Versions versions;
    private final Journal journal;
    private final Clock clock;

    AssetSteps(AssetSight sight, Versions versions, Journal journal, Clock clock) {
        this.sight = sight;
        this.versions = versions;
        this.journal = journal;
        this.clock = clock;
    }

    /** Takes it, if the caller has seen the present version; the event goes out with the transaction. */
    RestResponse<AssetView> take(Asset asset, BiFunction<Asset, Instant, AssetEvent> step) {
        versions.mustMatch(asset);
        journal.add(step.apply(asset, clock.instant()));
        return versions.answer(asset, sight.view(asset));
    }
}
