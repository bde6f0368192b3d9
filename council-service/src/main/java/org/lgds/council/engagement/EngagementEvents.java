package org.lgds.council.engagement;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.lgds.kit.feed.Delivery;
import org.lgds.kit.feed.Subscriber;

import static java.util.Objects.requireNonNull;

/** Keeps {@link KnownEngagement} from engagement-service's state, never an older record. */
@ApplicationScoped
class EngagementEvents implements Subscriber {

    /** What this service reads of {@code lgds.engagements.state}. */
    record OpenWork(String council, List<String> advisors) {

        OpenWork {
            requireNonNull(council, "council");
            requireNonNull(advisors, "advisors");
        }
    }

    private final EntityManager entities;

    EngagementEvents(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public String topic() {
        return "lgds.engagements.state";
    }

    @Override
    public void on(Delivery delivery) {
        if (delivery.isTombstone()) {
            entities.createNativeQuery("delete from known_engagement where id = ?1 and sequence < ?2")
                    .setParameter(1, delivery.uuid())
                    .setParameter(2, delivery.sequence())
                    .executeUpdate();
            return;
        }
        var work = delivery.read(OpenWork.class);
        entities.createNativeQuery("""
                        insert into known_engagement as known (id, sequence, council, advisors)
                        values (?1, ?2, ?3, cast(?4 as text[]))
                        on conflict (id) do update set sequence = excluded.sequence, council = excluded.council,
                            advisors = excluded.advisors
                        where excluded.sequence >= known.sequence""")
                .setParameter(1, delivery.uuid())
                .setParameter(2, delivery.sequence())
                .setParameter(3, work.council())
                .setParameter(4, work.advisors().toArray(new String[0]))
                .executeUpdate();
    }
}
