package org.lgds.council.catalogue;

import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.lgds.kit.feed.Delivery;
import org.lgds.kit.feed.Subscriber;

import static java.util.Objects.requireNonNull;

/**
 * Keeps what {@link ServingAssets} reads from asset-service's state, never an older record. One with the same sequence is the
 * same state sent again with what its representation has gained, so it counts as newer.
 */
@ApplicationScoped
class AssetEvents implements Subscriber {

    private static final String ENDORSED = "endorsed";
    private static final Set<String> TO_BE_HAD = Set.of("listed", ENDORSED);

    /** What this service reads of {@code lgds.assets.state}. */
    record AssetState(String name, String type, String state, List<String> maturityDimensions, String latestVersion) {

        AssetState {
            requireNonNull(name, "name");
            requireNonNull(type, "type");
            requireNonNull(state, "state");
        }

        /** None of an asset that nobody should take up now: it has no version that stands, or is not listed any more. */
        String[] serves() {
            return maturityDimensions != null && latestVersion != null && TO_BE_HAD.contains(state)
                    ? maturityDimensions.stream().distinct().toArray(String[]::new)
                    : new String[0];
        }
    }

    private final EntityManager entities;

    AssetEvents(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public String topic() {
        return "lgds.assets.state";
    }

    @Override
    public void on(Delivery delivery) {
        if (delivery.isTombstone()) {
            entities.createNativeQuery("delete from known_asset where id = ?1 and sequence < ?2")
                    .setParameter(1, delivery.uuid())
                    .setParameter(2, delivery.sequence())
                    .executeUpdate();
            return;
        }
        var asset = delivery.read(AssetState.class);
        if (isNews(delivery, asset)) {
            serve(delivery, asset);
        }
    }

    private boolean isNews(Delivery delivery, AssetState asset) {
        return entities.createNativeQuery("""
                        insert into known_asset as known (id, sequence, name, type, endorsed, latest_version)
                        values (?1, ?2, ?3, ?4, ?5, ?6)
                        on conflict (id) do update set sequence = excluded.sequence, name = excluded.name,
                            type = excluded.type, endorsed = excluded.endorsed, latest_version = excluded.latest_version
                        where excluded.sequence >= known.sequence""")
                        .setParameter(1, delivery.uuid())
                        .setParameter(2, delivery.sequence())
                        .setParameter(3, asset.name())
                        .setParameter(4, asset.type())
                        .setParameter(5, asset.state().equals(ENDORSED))
                        .setParameter(6, asset.latestVersion())
                        .executeUpdate()
                > 0;
    }

    private void serve(Delivery delivery, AssetState asset) {
        entities.createNativeQuery("delete from known_asset_dimension where asset = ?1")
                .setParameter(1, delivery.uuid())
                .executeUpdate();
        entities.createNativeQuery("""
                        insert into known_asset_dimension (asset, dimension, endorsed, name)
                        select id, unnest(cast(?2 as text[])), endorsed, name from known_asset where id = ?1""")
                .setParameter(1, delivery.uuid())
                .setParameter(2, asset.serves())
                .executeUpdate();
    }
}
