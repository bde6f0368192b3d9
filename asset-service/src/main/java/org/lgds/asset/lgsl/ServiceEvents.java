package org.lgds.asset.lgsl;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.lgds.kit.feed.Delivery;
import org.lgds.kit.feed.Subscriber;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

/** Keeps {@link KnownService} from council-service's state, never an older record. */
@ApplicationScoped
class ServiceEvents implements Subscriber {

    /** What this service reads of {@code lgds.services.state}. */
    record ServiceState(
            Integer id,
            String label,
            String area,
            boolean enabled,
            List<String> providedBy,
            List<String> notProvidedBy,
            String state) {

        ServiceState {
            requireNonNull(id, "id");
            requireNonNull(label, "label");
            requireNonNull(state, "state");
            providedBy = requireNonNullElse(providedBy, List.of());
            notProvidedBy = requireNonNullElse(notProvidedBy, List.of());
        }
    }

    private final EntityManager entities;

    ServiceEvents(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public String topic() {
        return "lgds.services.state";
    }

    @Override
    public void on(Delivery delivery) {
        if (delivery.isTombstone()) {
            entities.createNativeQuery("delete from known_service where cast(id as text) = ?1 and sequence < ?2")
                    .setParameter(1, delivery.key())
                    .setParameter(2, delivery.sequence())
                    .executeUpdate();
            return;
        }
        var service = delivery.read(ServiceState.class);
        entities.createNativeQuery("""
                        insert into known_service as known
                            (id, label, area, enabled, provided_by, state, sequence, not_provided_by)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
                        on conflict (id) do update set label = excluded.label, area = excluded.area,
                            enabled = excluded.enabled, provided_by = excluded.provided_by, state = excluded.state,
                            sequence = excluded.sequence, not_provided_by = excluded.not_provided_by
                        where excluded.sequence >= known.sequence""")
                .setParameter(1, service.id())
                .setParameter(2, service.label())
                .setParameter(3, service.area())
                .setParameter(4, service.enabled())
                .setParameter(5, service.providedBy().toArray(new String[0]))
                .setParameter(6, service.state())
                .setParameter(7, delivery.sequence())
                .setParameter(8, service.notProvidedBy().toArray(new String[0]))
                .executeUpdate();
    }
}
