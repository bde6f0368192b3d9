package org.lgds.engagement.asset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import org.lgds.kit.feed.Delivery;
import org.lgds.kit.feed.Subscriber;

import static java.util.Objects.requireNonNull;

/** Keeps {@link KnownAsset} from asset-service's state, newer records only, and tells of each. */
@ApplicationScoped
class AssetEvents implements Subscriber {

    /** What this service reads of {@code lgds.assets.state}. */
    record AssetState(String name, String state) {

        AssetState {
            requireNonNull(state, "state");
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
            KnownAsset.deleteById(delivery.uuid());
            return;
        }
        var asset = delivery.read(AssetState.class);
        if (isNew(delivery, asset)) {
            news.fire(new AssetNews(delivery.uuid(), asset.state(), null));
        }
    }

    private boolean isNew(Delivery delivery, AssetState asset) {
        return entities.createNativeQuery("""
                        insert into known_asset as known (id, sequence, name, state) values (?1, ?2, ?3, ?4)
                        on conflict (id) do update set sequence = excluded.sequence, name = excluded.name,
                            state = excluded.state
                        where excluded.sequence > known.sequence""")
                        .setParameter(1, delivery.uuid())
                        .setParameter(2, delivery.sequence())
                        .setParameter(3, asset.name())
                        .setParameter(4, asset.state())
                        .executeUpdate()
                == 1;
    }
}
