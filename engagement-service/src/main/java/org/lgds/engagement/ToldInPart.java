package org.lgds.engagement;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import org.lgds.kit.data.Aggregate;
import org.lgds.kit.security.Caller;
import org.lgds.kit.version.SeenInPart;

/**
 * A record of which some readers are told only a part (DOMAIN.md 7.3). Its version, time and place in the changes feed are theirs as they
 * were told of it last, so that what they are not told does not show by these.
 */
@MappedSuperclass
public abstract class ToldInPart extends Aggregate implements SeenInPart {

    /** Rises with each change that all readers are told of. */
    public long toldVersion;

    public Instant toldAt;

    /** The transaction of the last such change, set by the database. */
    @Column(insertable = false, updatable = false)
    public long toldIn;

    /** True for whoever is told all. */
    protected abstract boolean isSeenInFullBy(Caller caller);

    @Override
    public long versionSeenBy(Caller caller) {
        return isSeenInFullBy(caller) ? version : toldVersion;
    }

    /** Notes a change that all readers are told of. */
    @Override
    protected long changed(Instant now) {
        toldVersion++;
        toldAt = now;
        return super.changed(now);
    }

    /** Notes one that those alone are told of who are told all. */
    protected long changedForSome(Instant now) {
        return super.changed(now);
    }
}
