package org.lgds.engagement.supplier;

import java.util.UUID;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A supplier as this service knows it: a copy, kept by {@link SupplierEvents}. */
@Entity
public class KnownSupplier extends PanacheEntityBase {

    @Id
    public UUID id;

    public String name;
    public String state;

    /** The supplier it was put into; null for one that stands. */
    public UUID mergedInto;

    public long sequence;
}
