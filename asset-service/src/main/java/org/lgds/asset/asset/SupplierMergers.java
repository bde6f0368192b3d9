package org.lgds.asset.asset;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import org.hibernate.Session;
import org.lgds.asset.supplier.SupplierMerged;
import org.lgds.kit.event.Journal;

/** Lets assets name the supplier that stays, in the transaction of a merger. */
@ApplicationScoped
class SupplierMergers {

    private static final int AT_ONCE = 500;

    private final Journal journal;
    private final EntityManager entities;
    private final Clock clock;

    SupplierMergers(Journal journal, EntityManager entities, Clock clock) {
        this.journal = journal;
        this.entities = entities;
        this.clock = clock;
    }

    void on(@Observes SupplierMerged merger) {
        for (var some = of(merger.supplier()); !some.isEmpty(); some = of(merger.supplier())) {
            HeldEntries.of(some, entities);
            some.forEach(asset -> journal.add(
                    asset.isSuppliedBy(merger.into(), merger.supplier(), merger.reason(), clock.instant())));
            entities.flush();
        }
    }

    /** The next ones that name it, in the order in which all writers lock. */
    private List<Asset> of(UUID supplier) {
        return entities.unwrap(Session.class)
                .createNativeQuery(
                        "select * from asset where suppliers @> array[?1] order by id limit %d for no key update"
                                .formatted(AT_ONCE),
                        Asset.class)
                .setParameter(1, supplier)
                .getResultList();
    }
}
