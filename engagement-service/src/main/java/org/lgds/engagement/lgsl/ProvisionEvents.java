package org.lgds.engagement.lgsl;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.lgds.kit.feed.Delivery;
import org.lgds.kit.feed.Subscriber;

import static java.util.Objects.requireNonNull;

/**
 * Keeps what councils provide, or do not, contrary to the rule, from council-service's state, never an older record; the view
 * {@code provision} says it with the rule.
 */
@ApplicationScoped
class ProvisionEvents implements Subscriber {

    /** What this service reads of {@code lgds.provisions.state}. */
    record ProvisionState(String council, List<Said> overrides) {

        ProvisionState {
            requireNonNull(council, "council");
            requireNonNull(overrides, "overrides");
        }

        private String[] each(Function<Said, Object> value) {
            return overrides.stream()
                    .map(said -> Objects.toString(value.apply(said), null))
                    .toArray(String[]::new);
        }
    }

    record Said(Integer service, String provides, String from, String until) {

        Said {
            requireNonNull(service, "service");
            requireNonNull(provides, "provides");
            requireNonNull(from, "from");
        }
    }

    private final EntityManager entities;

    ProvisionEvents(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public String topic() {
        return "lgds.provisions.state";
    }

    @Override
    public void on(Delivery delivery) {
        if (delivery.isTombstone()) {
            entities.createNativeQuery("delete from known_provision where council = ?1 and sequence < ?2")
                    .setParameter(1, delivery.key())
                    .setParameter(2, delivery.sequence())
                    .executeUpdate();
            return;
        }
        var state = delivery.read(ProvisionState.class);
        var isOlder = entities.createNativeQuery("""
                                insert into known_provision as known (council, sequence) values (?1, ?2)
                                on conflict (council) do update set sequence = excluded.sequence
                                where excluded.sequence >= known.sequence""")
                        .setParameter(1, state.council())
                        .setParameter(2, delivery.sequence())
                        .executeUpdate()
                == 0;
        if (!isOlder) {
            keep(state);
        }
    }

    /** Touches what is new, gone or another alone. */
    private void keep(ProvisionState state) {
        entities.createNativeQuery("""
                        with told (service, provides, holds_from, holds_until) as (
                            select cast(service as integer), provides = 'yes', cast(first as date), cast(until as date)
                            from unnest(cast(?2 as text[]), cast(?3 as text[]), cast(?4 as text[]), cast(?5 as text[]))
                                as each (service, provides, first, until)),
                        gone as (
                            delete from known_override known where known.council = ?1 and not exists (
                                select from told
                                where told.service = known.service and told.holds_from = known.holds_from))
                        insert into known_override as known (council, service, provides, holds_from, holds_until)
                        select ?1, * from told
                        on conflict (council, service, holds_from) do update
                            set provides = excluded.provides, holds_until = excluded.holds_until
                        where (known.provides, known.holds_until)
                            is distinct from (excluded.provides, excluded.holds_until)""")
                .setParameter(1, state.council())
                .setParameter(2, state.each(Said::service))
                .setParameter(3, state.each(Said::provides))
                .setParameter(4, state.each(Said::from))
                .setParameter(5, state.each(Said::until))
                .executeUpdate();
    }
}
