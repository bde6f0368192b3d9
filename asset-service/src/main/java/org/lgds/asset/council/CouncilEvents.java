package org.lgds.asset.council;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.lgds.kit.feed.Delivery;
import org.lgds.kit.feed.Subscriber;

/** Keeps {@link KnownCouncil} from council-service's state, newer records only. */
@ApplicationScoped
class CouncilEvents implements Subscriber {

    /** What this service reads of {@code lgds.councils.state}. */
    record CouncilState(String code, String name, String state, List<String> successors) {}

    private final EntityManager entities;

    CouncilEvents(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public String topic() {
        return "lgds.councils.state";
    }

    @Override
    public void on(Delivery delivery) {
        if (delivery.isTombstone()) {
            KnownCouncil.deleteById(delivery.key());
            return;
        }
        var council = delivery.read(CouncilState.class);
        entities.createNativeQuery("""
                        insert into known_council (code, name, state, successors, sequence)
                        values (?1, ?2, ?3, ?4, ?5)
                        on conflict (code) do update set name = excluded.name, state = excluded.state,
                            successors = excluded.successors, sequence = excluded.sequence
                        where excluded.sequence > known_council.sequence""")
                .setParameter(1, council.code())
                .setParameter(2, council.name())
                .setParameter(3, council.state())
                .setParameter(
                        4,
                        council.successors() == null
                                ? new String[0]
                                : council.successors().toArray(new String[0]))
                .setParameter(5, delivery.sequence())
                .executeUpdate();
    }
}
