package org.lgds.asset.asset;

import java.time.Clock;
import java.util.List;
import java.util.Objects;

import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import org.lgds.kit.data.Turns;
import org.lgds.kit.event.Journal;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.security.Caller;
import org.lgds.kit.version.Versions;

/**
 * Takes over the assets of an owner's own catalogue: many with a few statements, in a transaction of the caller's. Rows are
 * locked in the order of their ids, so two systems that send the same assets wait and do not deadlock.
 */
@RequestScoped
class ImportingAssets {

    private final Caller caller;
    private final AssetReferences references;
    private final Versions versions;
    private final Journal journal;
    private final Turns turns;
    private final EntityManager entities;
    private final Clock clock;

    ImportingAssets(
            Caller caller,
            AssetReferences references,
            Versions versions,
            Journal journal,
            Turns turns,
            EntityManager entities,
            Clock clock) {
        this.caller = caller;
        this.references = references;
        this.versions = versions;
        this.journal = journal;
        this.turns = turns;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * What became of an item: the asset as it now is, or why it was refused.
     *
     * @param created by this very item
     * @param isNew by this item or one before it in the same batch
     */
    record Outcome(Asset asset, boolean created, boolean isNew, Problem refusal) {}

    /** Applies the items in the order given; a refused one harms no other. */
    List<Outcome> take(List<BatchedAsset> rows) {
        var own = rows.stream()
                .filter(row -> row.wanted().owner().mayBeActedForBy(caller))
                .toList();
        turns.take(
                "assets", own.stream().map(row -> row.wanted().owner().name()).toList());
        var known = new KnownAssets(own, entities, references);
        var outcomes = rows.stream().map(row -> outcome(row, known)).toList();
        entities.flush();
        return outcomes;
    }

    private Outcome outcome(BatchedAsset row, KnownAssets known) {
        try {
            row.wanted().owner().mustBeActedForBy(caller);
            return take(row, known);
        } catch (Problem refusal) {
            return new Outcome(null, false, false, refusal);
        }
    }

    private Outcome take(BatchedAsset row, KnownAssets known) {
        var wanted = row.wanted();
        var there = row.key().id() == null ? known.named(wanted) : named(row, known);
        known.mustBeInBeing(wanted, there);
        versions.mustMatch(there, row.key().ifMatch());
        known.mustHold(wanted, there);
        if (there == null) {
            var asset = Asset.draft(wanted);
            journal.add(asset.register(clock.instant()));
            asset.persist();
            known.add(asset);
            return new Outcome(asset, true, true, null);
        }
        change(there, wanted, known);
        return new Outcome(there, false, known.isNew(there), null);
    }

    private Asset named(BatchedAsset row, KnownAssets known) {
        var asset = known.of(row.key().id())
                .filter(found -> found.isSeenBy(caller))
                .orElseThrow(() -> Problem.notFound("asset", row.key().id()));
        asset.owner().mustBeActedForBy(caller);
        return asset;
    }

    private void change(Asset asset, NewAsset wanted, KnownAssets known) {
        var repository = asset.repositoryKey;
        var reference = asset.externalId;
        asset.change(wanted, clock.instant()).ifPresent(changed -> {
            journal.add(changed);
            if (!Objects.equals(repository, asset.repositoryKey) || !Objects.equals(reference, asset.externalId)) {
                // What it gave up must be free in the database before a later item takes it.
                entities.flush();
                known.moved(asset, repository, reference);
            }
        });
    }
}
