package org.lgds.asset.supplier;

import java.util.UUID;

/** A supplier as a line of a spreadsheet. */
public record SupplierRow(
        UUID id,
        String name,
        String aliases,
        String companyNumber,
        String website,
        Supplier.State state,
        UUID mergedInto) {

    static SupplierRow of(SupplierView supplier) {
        return new SupplierRow(
                supplier.id(),
                supplier.name(),
                String.join("; ", supplier.aliases()),
                supplier.companyNumber(),
                supplier.website(),
                supplier.state(),
                supplier.mergedInto());
    }
}
