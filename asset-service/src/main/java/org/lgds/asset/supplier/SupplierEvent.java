package org.lgds.asset.supplier;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.lgds.kit.event.Audience;
import org.lgds.kit.event.Change;
import org.lgds.kit.event.DomainEvent;

/** What happened to a supplier, with the whole of it as it is now. */
public record SupplierEvent(String name, Representation data, State record, long sequence) implements DomainEvent {

    /** The supplier as events show it: {@code src/contracts/suppliers.v1.json}. */
    public record Representation(
            UUID id,
            String name,
            List<String> aliases,
            String companyNumber,
            String website,
            Supplier.State state,
            UUID mergedInto,
            Change change) {}

    /** What other services need of it, which is all: {@code src/contracts/suppliers.state.v1.json}. */
    public record State(
            UUID id,
            String name,
            List<String> aliases,
            String companyNumber,
            String website,
            Supplier.State state,
            UUID mergedInto) {

        Representation with(Change change) {
            return new Representation(id, name, aliases, companyNumber, website, state, mergedInto, change);
        }
    }

    static SupplierEvent of(String name, Supplier supplier, Change change, long sequence) {
        var now = new State(
                supplier.id,
                supplier.name,
                List.copyOf(supplier.aliases),
                supplier.companyNumber,
                supplier.website,
                supplier.state,
                supplier.mergedInto);
        return new SupplierEvent(name, now.with(change), now, sequence);
    }

    @Override
    public String topic() {
        return "lgds.suppliers";
    }

    @Override
    public String subject() {
        return data.id().toString();
    }

    @Override
    public Audience audience() {
        return Audience.PUBLIC;
    }

    @Override
    public Set<String> councils() {
        return Set.of();
    }

    @Override
    public Change change() {
        return data.change();
    }

    @Override
    public StateRecord state() {
        return new StateRecord("lgds.suppliers.state", record);
    }
}
