package org.lgds.asset.asset;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.hibernate.Session;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lgds.asset.duplication.Sector;
import org.lgds.asset.test.Catalogue;
import org.lgds.asset.usage.Counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** Two transactions that touch the same assets in opposite orders both finish. */
@QuarkusTest
class CountingAmidChangesTest {

    @Inject
    Catalogue catalogue;

    @Inject
    Sector sector;

    @Inject
    Counting counting;

    @Inject
    KeepingCatalogueCurrent upkeep;

    @Inject
    AssetReferences references;

    @Inject
    EntityManager entities;

    private List<UUID> both;
    private UUID first;
    private UUID second;

    /** The change takes the second before the first, of whose entry a third holds it up. */
    private void twoAssets(boolean downwards) {
        catalogue.council("LDS", "active", 1);
        catalogue.service(372, "Report a blocked street", "streets", "single");
        both = QuarkusTransaction.requiringNew().call(() -> List.of(listed(), listed()));
        first = both.get(downwards ? 0 : 1);
        second = both.get(downwards ? 1 : 0);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aBatchInAnOrderOfItsOwnAndACountOfBothFinish(boolean downwards) throws Exception {
        twoAssets(downwards);
        // As a batch does it, without the second try that a batch has.
        bothFinish(() -> QuarkusTransaction.requiringNew().call(() -> {
            var rows = Stream.of(second, first).map(this::row).toList();
            var known = new KnownAssets(rows, entities, references);
            for (var row : rows) {
                known.of(row.key().id()).orElseThrow().change(row.wanted(), Instant.now());
                entities.flush();
            }
            return null;
        }));
        assertThat(ofBoth("name", "asset where id", String.class)).containsExactly("Changed", "Changed");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void upkeepByTheDayAndACountOfBothFinish(boolean downwards) throws Exception {
        twoAssets(downwards);
        sector.change("asset", second, "last_reviewed_at", Instant.parse("1990-01-01T00:00:00Z"));
        sector.change("asset", first, "last_reviewed_at", Instant.parse("1990-02-01T00:00:00Z"));
        bothFinish(() -> {
            upkeep.turn(LocalDate.parse("1992-01-01"));
            return null;
        });
        assertThat(stale()).containsExactly(true, true);
    }

    /** The first entry is held until each has taken what it takes before it. */
    private void bothFinish(Supplier<?> change) throws Exception {
        var running = QuarkusTransaction.requiringNew().call(() -> {
            entities.createNativeQuery(
                            "select asset_id from asset_entry where asset_id = ?1 for no key update", UUID.class)
                    .setParameter(1, first)
                    .getSingleResult();
            var started = new ArrayList<CompletableFuture<?>>();
            for (var work : List.<Supplier<?>>of(this::count, change)) {
                var one = CompletableFuture.supplyAsync(work, run -> new Thread(run).start());
                catchThrowable(() -> one.get(1, TimeUnit.SECONDS));
                started.add(one);
            }
            return started;
        });
        for (var one : running) {
            one.get(20, TimeUnit.SECONDS);
        }
        assertThat(ofBoth("live_councils", "asset_entry where asset_id", Integer.class))
                .containsExactly(1, 1);
    }

    private Object count() {
        var steps = both.stream()
                .map(asset -> new Counting.Step(asset, "BST", 1, 1))
                .toList();
        QuarkusTransaction.requiringNew().run(() -> counting.count(steps));
        return null;
    }

    private List<Boolean> stale() {
        return ofBoth("stale", "asset_entry where asset_id", Boolean.class);
    }

    private <T> List<T> ofBoth(String column, String where, Class<T> type) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.unwrap(Session.class)
                        .createNativeQuery("select %s from %s in (?1, ?2)".formatted(column, where), type)
                        .setParameter(1, first)
                        .setParameter(2, second)
                        .getResultList());
    }

    private static UUID listed() {
        return ListedAsset.persisted(ListedAsset.wanted("Asset " + UUID.randomUUID(), "LDS"), "1.0.0");
    }

    private BatchedAsset row(UUID asset) {
        return new BatchedAsset(new BatchedAsset.Key(asset, null), ListedAsset.wanted("Changed", "LDS"));
    }
}
