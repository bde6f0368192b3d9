package org.lgds.asset.council;

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
    record CouncilState(
            String code,
            String name,
            String state,
            String type,
            String tier,
            String nation,
            String region,
            List<String> successors) {

        CouncilState {
            requireNonNull(code, "code");
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
                            (code, name, state, type, tier, nation, region, successors, sequence)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
                        on conflict (code) do update set name = excluded.name, state = excluded.state,
                            type = excluded.type, tier = excluded.tier, nation = excluded.nation,
                            region = excluded.region, successors = excluded.successors, sequence = excluded.sequence
                        where excluded.sequence > known.sequence""")
                .setParameter(1, council.code())
                .setParameter(2, council.name())
                .setParameter(3, council.state())
                .setParameter(4, council.type())
                .setParameter(5, council.tier())
                .setParameter(6, council.nation())
                .setParameter(7, council.region())
                .setParameter(8, council.successors().toArray(new String[0]))
                .setParameter(9, delivery.sequence())
                .executeUpdate();
    }
}
