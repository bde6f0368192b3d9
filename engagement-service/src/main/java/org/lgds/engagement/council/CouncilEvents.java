package org.lgds.engagement.council;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.lgds.kit.feed.Delivery;
import org.lgds.kit.feed.Subscriber;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

/**
 * Keeps {@link KnownCouncil} from council-service's state, never an older record. What a reorganisation closed or opened stays
 * so: a record from before its vesting may be told of after it.
 */
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
            entities.createNativeQuery(
                            "delete from known_council where code = ?1 and closed_on is null and sequence < ?2")
                    .setParameter(1, delivery.key())
                    .setParameter(2, delivery.sequence())
                    .executeUpdate();
            return;
        }
        var council = delivery.read(CouncilState.class);
        entities.createNativeQuery("""
                        insert into known_council as known
                            (code, name, state, type, tier, nation, region, successors, sequence)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
                        on conflict (code) do update set name = excluded.name,
                            state = case
                                when known.closed_on is not null then known.state
                                when known.opened_on is not null and excluded.state in ('proposed', 'shadow')
                                    then known.state
                                else excluded.state end,
                            type = excluded.type, tier = excluded.tier, nation = excluded.nation,
                            region = excluded.region,
                            successors = case when excluded.successors = '{}' then known.successors
                                else excluded.successors end,
                            sequence = excluded.sequence
                        where excluded.sequence >= known.sequence""")
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
