package org.lgds.council.provision.override;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import org.lgds.kit.data.Aggregate;
import org.lgds.kit.event.Change;

/** What is known of a council's services besides the rule: the root of its overrides, which orders their events. */
@Entity
public class CouncilProvision extends Aggregate {

    @Id
    public String council;

    /** That of a council, held until the transaction ends; one of nothing yet where there is none. */
    static CouncilProvision held(String council) {
        CouncilProvision there = findById(council, LockModeType.PESSIMISTIC_WRITE);
        if (there != null) {
            return there;
        }
        var provision = new CouncilProvision();
        provision.council = council;
        return provision;
    }

    /** Those of several councils, held in the order of their codes. */
    static List<CouncilProvision> held(Collection<String> councils) {
        return CouncilProvision.<CouncilProvision>find("council in ?1 order by council", councils)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    @Override
    public String key() {
        return council;
    }

    OverrideEvent overridden(ServiceOverride override, Change change, LocalDate today, Instant now) {
        return event("service_provision.overridden", override, change, today, now);
    }

    OverrideEvent ended(ServiceOverride override, Change change, LocalDate today, Instant now) {
        return event("service_provision.changed", override, change, today, now);
    }

    ResentProvision resent(LocalDate today) {
        return new ResentProvision(StandingOverrides.of(council, today), eventSequence);
    }

    private OverrideEvent event(String name, ServiceOverride override, Change change, LocalDate today, Instant now) {
        var sequence = changed(now);
        // Both are kept by now, so that the override is told with the council's others.
        persist();
        override.persist();
        return new OverrideEvent(
                name,
                OverrideEvent.Representation.of(override, change),
                StandingOverrides.of(council, today),
                sequence);
    }
}
