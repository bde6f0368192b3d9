package org.lgds.asset.supplier;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import org.hibernate.Session;
import org.lgds.kit.delta.ChangesFeed.Position;
import org.lgds.kit.event.Journal;
import org.lgds.kit.lifecycle.AllowedActions;
import org.lgds.kit.list.Conditions;
import org.lgds.kit.problem.Problem;

/** Keeps the list of suppliers free of doubles, and brings together those that slipped in. */
@RequestScoped
class KeepingSuppliers {

    private final SupplierNames names;
    private final Journal journal;
    private final AllowedActions actions;
    private final Event<SupplierMerged> merged;
    private final EntityManager entities;
    private final Clock clock;

    KeepingSuppliers(
            SupplierNames names,
            Journal journal,
            AllowedActions actions,
            Event<SupplierMerged> merged,
            EntityManager entities,
            Clock clock) {
        this.names = names;
        this.journal = journal;
        this.actions = actions;
        this.merged = merged;
        this.entities = entities;
        this.clock = clock;
    }

    /** A supplier, merged or not. Throws {@link Problem} 404 where there is none. */
    Supplier of(UUID id) {
        return Supplier.<Supplier>findByIdOptional(id).orElseThrow(() -> Problem.notFound("supplier", id));
    }

    SupplierView view(Supplier supplier) {
        return SupplierView.of(
                supplier,
                actions.of(
                        SupplierResource.class, supplier.state == Supplier.State.ACTIVE ? Set.of("merger") : Set.of()));
    }

    List<Supplier> list(SupplierQuery query, String after, int limit) {
        return query.list(entities, after, limit);
    }

    List<Supplier> changed(Position after, long before, int limit) {
        return new Conditions()
                .andAll("(changed_in, id) > (%s, %s)", after.transaction(), UUID.fromString(after.key()))
                .and("changed_in < %s", before)
                .run(entities, Supplier.class, "supplier", "changed_in, id", limit);
    }

    Supplier register(NewSupplier wanted) {
        var supplier = Supplier.of(wanted);
        var event = supplier.register(clock.instant());
        names.mustBeFree(supplier.id, wanted);
        supplier.persist();
        names.keep(supplier);
        journal.add(event);
        return supplier;
    }

    void change(Supplier supplier, NewSupplier wanted) {
        supplier.mustBeActive();
        names.mustBeFree(supplier.id, wanted);
        var event = supplier.change(wanted, clock.instant());
        if (event != null) {
            names.keep(supplier);
            journal.add(event);
        }
    }

    /**
     * Holds suppliers and what was merged into them, all in the order of their ids, so that two mergers of the same pair
     * wait and do not deadlock. No id of theirs changes: what is written meanwhile and names one need not wait.
     */
    Map<UUID, Supplier> lock(Collection<UUID> ids) {
        return entities.unwrap(Session.class)
                .createNativeQuery("""
                        select * from supplier where id = any(?1) or merged_into = any(?1)
                        order by id for no key update""", Supplier.class)
                .setParameter(1, ids.toArray(new UUID[0]))
                .getResultStream()
                .collect(Collectors.toMap(supplier -> supplier.id, supplier -> supplier));
    }

    /** Merges one into another, both locked; those merged into it before go along, and whoever names it is told. */
    void merge(Supplier supplier, Supplier into, Merger merger) {
        if (into == null) {
            throw Supplier.unknown(merger.into());
        }
        var now = clock.instant();
        journal.add(supplier.merge(into, merger.reason(), now));
        // Its company number is free for the other one only when it is written as merged.
        entities.flush();
        journal.add(into.takeOver(supplier, merger.reason(), now));
        Supplier.<Supplier>list("mergedInto = ?1 order by id", supplier.id)
                .forEach(gone -> journal.add(gone.follow(into, merger.reason(), now)));
        names.release(supplier);
        names.keep(into);
        merged.fire(new SupplierMerged(supplier.id, into.id, merger.reason()));
    }
}
