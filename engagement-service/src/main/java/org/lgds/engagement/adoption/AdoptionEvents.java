package org.lgds.engagement.adoption;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import org.lgds.engagement.council.KnownCouncil;
import org.lgds.kit.feed.Delivery;
import org.lgds.kit.feed.Subscriber;

import static java.util.Objects.requireNonNull;

/** Keeps {@link KnownAdoption} from asset-service's state, never an older record, and tells of each that is live. */
@ApplicationScoped
class AdoptionEvents implements Subscriber {

    /** What this service reads of {@code lgds.adoptions.state}. */
    record AdoptionState(String council, UUID asset, String stage, String assetVersion, LocalDate wentLiveOn) {

        AdoptionState {
            requireNonNull(council, "council");
            requireNonNull(asset, "asset");
            requireNonNull(stage, "stage");
        }
    }

    private final EntityManager entities;
    private final Event<AdoptionIsLive> live;

    AdoptionEvents(EntityManager entities, Event<AdoptionIsLive> live) {
        this.entities = entities;
        this.live = live;
    }

    @Override
    public String topic() {
        return "lgds.adoptions.state";
    }

    @Override
    public void on(Delivery delivery) {
        if (delivery.isTombstone()) {
            entities.createNativeQuery("delete from known_adoption where id = ?1 and sequence < ?2")
                    .setParameter(1, delivery.uuid())
                    .setParameter(2, delivery.sequence())
                    .executeUpdate();
            return;
        }
        var adoption = delivery.read(AdoptionState.class);
        // Councils before records, as every writer does: a reorganisation comes before all of this, or after it.
        KnownCouncil.held(Set.of(adoption.council()));
        KnownAdoption.hold(adoption.council(), adoption.asset());
        if (isNews(delivery, adoption) && adoption.stage().equals(KnownAdoption.LIVE)) {
            live.fire(new AdoptionIsLive(delivery.uuid(), adoption.council(), adoption.asset()));
        }
    }

    private boolean isNews(Delivery delivery, AdoptionState adoption) {
        return entities.createNativeQuery("""
                        insert into known_adoption as known
                            (id, sequence, council, asset, stage, asset_version, went_live_on)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7)
                        on conflict (id) do update set sequence = excluded.sequence, council = excluded.council,
                            asset = excluded.asset, stage = excluded.stage, asset_version = excluded.asset_version,
                            went_live_on = excluded.went_live_on
                        where excluded.sequence >= known.sequence""")
                        .setParameter(1, delivery.uuid())
                        .setParameter(2, delivery.sequence())
                        .setParameter(3, adoption.council())
                        .setParameter(4, adoption.asset())
                        .setParameter(5, adoption.stage())
                        .setParameter(6, adoption.assetVersion())
                        .setParameter(7, adoption.wentLiveOn())
                        .executeUpdate()
                == 1;
    }
}
