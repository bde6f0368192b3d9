package org.lgds.engagement.council;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.lgds.kit.feed.Delivery;
import org.lgds.kit.feed.Subscriber;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

/** Keeps {@link KnownCouncil} from council-service's state, newer records only. */
@ApplicationScoped
class CouncilEvents implements Subscriber {

    /** What this service reads of {@code lgds.councils.state}. */
    record CouncilState(String name, String state, String type, String tier, String nation, List<String> successors) {

        CouncilState {
            requireNonNull(state, "state");
            successors = requireNonNullElse(successors, List.of());
        }
    }

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
                        insert into known_council as known
                            (code, sequence, name, state, type, tier, nation, successors)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
                        on conflict (code) do update set sequence = excluded.sequence, name = excluded.name,
                            state = excluded.state, type = excluded.type, tier = excluded.tier,
                            nation = excluded.nation, successors = excluded.successors
                        where excluded.sequence > known.sequence""")
                .setParameter(1, delivery.key())
                .setParameter(2, delivery.sequence())
                .setParameter(3, council.name())
                .setParameter(4, council.state())
                .setParameter(5, council.type())
                .setParameter(6, council.tier())
                .setParameter(7, council.nation())
                .setParameter(8, council.successors().toArray(new String[0]))
                .executeUpdate();
    }
}
