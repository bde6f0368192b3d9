package org.lgds.asset.supplier;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A supplier of the list, which assets, solutions and contracts refer to.
 *
 * @param name its name
 * @param aliases other names that it goes by
 * @param companyNumber its number at Companies House; absent where it is not known
 * @param website address of its website
 * @param state whether it stands or has become part of another
 * @param mergedInto id of the supplier that it has become part of; absent unless it is merged
 */
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
