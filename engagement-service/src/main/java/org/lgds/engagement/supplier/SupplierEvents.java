package org.lgds.engagement.supplier;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.lgds.kit.feed.Delivery;
import org.lgds.kit.feed.Subscriber;

import static java.util.Objects.requireNonNull;

/** Keeps {@link KnownSupplier} from asset-service's state, never an older record. */
@ApplicationScoped
class SupplierEvents implements Subscriber {

    /** What this service reads of {@code lgds.suppliers.state}. */
    record SupplierState(String name, String state, UUID mergedInto) {

        SupplierState {
            requireNonNull(name, "name");
            requireNonNull(state, "state");
        }
    }

    private final EntityManager entities;

    SupplierEvents(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public String topic() {
        return "lgds.suppliers.state";
    }

    @Override
    public void on(Delivery delivery) {
        if (delivery.isTombstone()) {
            entities.createNativeQuery("delete from known_supplier where id = ?1 and sequence < ?2")
                    .setParameter(1, delivery.uuid())
                    .setParameter(2, delivery.sequence())
                    .executeUpdate();
            return;
        }
        var supplier = delivery.read(SupplierState.class);
        entities.createNativeQuery("""
                        insert into known_supplier as known (id, name, state, merged_into, sequence)
                        values (?1, ?2, ?3, ?4, ?5)
                        on conflict (id) do update set name = excluded.name, state = excluded.state,
                            merged_into = excluded.merged_into, sequence = excluded.sequence
                        where excluded.sequence >= known.sequence""")
                .setParameter(1, delivery.uuid())
                .setParameter(2, supplier.name())
                .setParameter(3, supplier.state())
                .setParameter(4, supplier.mergedInto())
                .setParameter(5, delivery.sequence())
                .executeUpdate();
    }
}
