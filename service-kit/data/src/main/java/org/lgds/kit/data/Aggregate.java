package org.lgds.kit.data;

import java.time.Instant;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;

/**
 * The root of what changes together: one row whose lock orders its changes and its events. {@code eventSequence} rises by
 * one with each event, without gaps; {@code version} is the optimistic lock that ETags are made from.
 */
@MappedSuperclass
public abstract class Aggregate extends PanacheEntityBase {

    @Version
    public long version;

    public Instant createdAt;
    public Instant updatedAt;
    public long eventSequence;

    /** The writing transaction, set by the database: the order of the changes feed. */
    @Column(insertable = false, updatable = false)
    public long changedIn;

    /** The key as callers and events write it. */
    public abstract String key();

    /** Notes the time of a change and gives the sequence number of its event. */
    protected long changed(Instant now) {
        if (createdAt == null) {
            createdAt = now;
        }
        // A change that waited for another's lock may have looked at the clock before that one.
        updatedAt = updatedAt != null && updatedAt.isAfter(now) ? updatedAt : now;
        return ++eventSequence;
    }
}
