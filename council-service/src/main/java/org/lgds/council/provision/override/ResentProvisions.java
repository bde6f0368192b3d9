package org.lgds.council.provision.override;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import org.lgds.kit.event.DomainEvent;
import org.lgds.kit.event.ResentState;

/** Overrides that were made before their state was told. */
@ApplicationScoped
class ResentProvisions implements ResentState {

    private final Clock clock;

    ResentProvisions(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String topic() {
        return StandingOverrides.TOPIC;
    }

    /** 1: what there was before the topic. */
    @Override
    public int representation() {
        return 1;
    }

    @Override
    public List<? extends DomainEvent> after(String key, int limit) {
        var today = LocalDate.now(clock);
        return CouncilProvision.<CouncilProvision>find("council > ?1 order by council", key == null ? "" : key)
                .withLock(LockModeType.PESSIMISTIC_READ)
                .page(0, limit)
                .stream()
                .map(provision -> provision.resent(today))
                .toList();
    }
}
