package org.lgds.engagement.asset;

import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import org.lgds.kit.data.Scalars;
import org.lgds.kit.feed.Delivery;
import org.lgds.kit.feed.Subscriber;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

/** Keeps {@link KnownAsset} from asset-service's state, never an older record, and tells of each that is in another state. */
@ApplicationScoped
class AssetEvents implements Subscriber {

    /** What this service reads of {@code lgds.assets.state}. */
    record AssetState(String name, String state, Set<UUID> suppliers, Set<Integer> services) {

        AssetState {
            requireNonNull(state, "state");
            suppliers = requireNonNullElse(suppliers, Set.of());
            services = requireNonNullElse(services, Set.of());
        }
    }

    private final EntityManager entities;
    private final Event<AssetNews> news;

    AssetEvents(EntityManager entities, Event<AssetNews> news) {
        this.entities = entities;
        this.news = news;
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
        var before = stateOf(delivery.uuid());
        if (isNew(delivery, asset) && !asset.state().equals(before)) {
            news.fire(new AssetNews(delivery.uuid(), asset.state(), null));
        }
    }

    /** Null for an asset not heard of. */
    private String stateOf(UUID asset) {
        return Scalars.query(entities, "select state from known_asset where id = ?1 for update", String.class)
                .setParameter(1, asset)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    private boolean isNew(Delivery delivery, AssetState asset) {
        return entities.createNativeQuery("""
                        insert into known_asset as known (id, sequence, name, state, suppliers, services)
                        values (?1, ?2, ?3, ?4, ?5, ?6)
                        on conflict (id) do update set sequence = excluded.sequence, name = excluded.name,
                            state = excluded.state, suppliers = excluded.suppliers, services = excluded.services
                        where excluded.sequence >= known.sequence""")
                        .setParameter(1, delivery.uuid())
                        .setParameter(2, delivery.sequence())
                        .setParameter(3, asset.name())
                        .setParameter(4, asset.state())
                        .setParameter(5, asset.suppliers().toArray(new UUID[0]))
                        .setParameter(6, asset.services().toArray(new Integer[0]))
                        .executeUpdate()
                == 1;
    }
}
