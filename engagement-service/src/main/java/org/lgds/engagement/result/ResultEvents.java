package org.lgds.engagement.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import org.lgds.kit.feed.Delivery;
import org.lgds.kit.feed.Subscriber;

/** Keeps {@link KnownResult} from council-service's state, never an older record, and tells what stands and what does not any more. */
@ApplicationScoped
class ResultEvents implements Subscriber {

    private final EntityManager entities;
    private final Event<ResultStands> stands;
    private final Event<ResultSuperseded> superseded;

    ResultEvents(EntityManager entities, Event<ResultStands> stands, Event<ResultSuperseded> superseded) {
        this.entities = entities;
        this.stands = stands;
        this.superseded = superseded;
    }

    @Override
    public String topic() {
        return "lgds.results.state";
    }

    @Override
    public void on(Delivery delivery) {
        if (delivery.isTombstone()) {
            if (isEnd(delivery)) {
                superseded.fire(new ResultSuperseded(delivery.uuid()));
            }
            return;
        }
        var state = delivery.read(ResultState.class);
        if (isNews(delivery, state)) {
            KnownResult.current(state.council())
                    .filter(current -> current.id.equals(delivery.uuid()))
                    .ifPresent(current -> stands.fire(new ResultStands(current.id, current.council, current.weakest)));
        }
    }

    private boolean isEnd(Delivery delivery) {
        return entities.createNativeQuery("""
                        insert into known_result as known (id, superseded, sequence) values (?1, true, ?2)
                        on conflict (id) do update set superseded = true, sequence = excluded.sequence
                        where not known.superseded and excluded.sequence >= known.sequence""")
                        .setParameter(1, delivery.uuid())
                        .setParameter(2, delivery.sequence())
                        .executeUpdate()
                == 1;
    }

    private boolean isNews(Delivery delivery, ResultState state) {
        var id = delivery.uuid();
        return entities.createNativeQuery("""
                        insert into known_result as known (id, council, framework, assurance, finalised_at,
                            commitment_level, silo_level, capacity_level, weakest, superseded, sequence)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, false, ?10)
                        on conflict (id) do update set council = excluded.council, framework = excluded.framework,
                            assurance = excluded.assurance, finalised_at = excluded.finalised_at,
                            commitment_level = excluded.commitment_level, silo_level = excluded.silo_level,
                            capacity_level = excluded.capacity_level, weakest = excluded.weakest,
                            superseded = false, sequence = excluded.sequence
                        where excluded.sequence >= known.sequence""")
                        .setParameter(1, id)
                        .setParameter(2, state.council())
                        .setParameter(3, state.framework())
                        .setParameter(4, state.assurance())
                        .setParameter(5, state.finalisedAt())
                        .setParameter(6, state.level(Dimension.COMMITMENT))
                        .setParameter(7, state.level(Dimension.SILO))
                        .setParameter(8, state.level(Dimension.CAPACITY))
                        .setParameter(9, state.weakest().map(Enum::name).orElse(null))
                        .setParameter(10, delivery.sequence())
                        .executeUpdate()
                == 1;
    }
}
