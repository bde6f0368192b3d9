package org.lgds.asset.supplier;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A supplier as the API shows it. {@code mergedInto} says where a merged one went. */
public record SupplierView(
        UUID id,
        String name,
        List<String> aliases,
        String companyNumber,
        String website,
        Supplier.State state,
        UUID mergedInto,
        Instant createdAt,
        Instant updatedAt,
        List<String> allowedActions) {

    static SupplierView of(Supplier supplier, List<String> allowedActions) {
        return new SupplierView(
                supplier.id,
                supplier.name,
                List.copyOf(supplier.aliases),
                supplier.companyNumber,
                supplier.website,
                supplier.state,
                supplier.mergedInto,
                supplier.createdAt,
                supplier.updatedAt,
                allowedActions);
    }
}
