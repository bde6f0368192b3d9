package org.lgds.asset.shaping;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.hibernate.Session;
import org.lgds.asset.asset.Asset;
import org.lgds.asset.readiness.Check;
import org.lgds.asset.readiness.CheckState;
import org.lgds.asset.readiness.OpenLicence;
import org.lgds.asset.usage.Usage;
import org.lgds.kit.event.Journal;

/**
 * Keeps the computed readiness checks up with the adoptions. What is due is noted by the database; several instances
 * share the notes, and each asset is counted under its lock, so the last count is right.
 */
@ApplicationScoped
public class ComputingReadiness {

    private static final int AT_ONCE = 500;

    private final EntityManager entities;
    private final Journal journal;
    private final Clock clock;

    ComputingReadiness(EntityManager entities, Journal journal, Clock clock) {
        this.entities = entities;
        this.journal = journal;
        this.clock = clock;
    }

    @Scheduled(every = "{lgds.assets.readiness}")
    public void compute() {
        while (QuarkusTransaction.requiringNew().call(this::some)) {
            // The next some.
        }
    }

    private boolean some() {
        var due = due();
        due.stream().distinct().sorted().forEach(this::compute);
        return due.size() == AT_ONCE;
    }

    private List<UUID> due() {
        return entities.unwrap(Session.class)
                .createNativeQuery("""
                        with taken as (
                            delete from readiness_due where id in (
                                select id from readiness_due order by id limit ?1 for update skip locked)
                            returning asset_id)
                        select asset_id from taken""", UUID.class)
                .setParameter(1, AT_ONCE)
                .getResultList();
    }

    private void compute(UUID id) {
        var asset = Asset.hold(id).orElseThrow();
        var now = clock.instant();
        for (var answer : List.of(
                new Computed(Check.OPEN_LICENCE, OpenLicence.is(asset.licence)),
                new Computed(Check.LIVE_IN_TWO_COUNCILS, Usage.of(entities, id).isShared()))) {
            var event = asset.assess(answer.check(), CheckState.of(answer.met()), now);
            if (event != null) {
                journal.add(event);
            }
        }
    }

    private record Computed(Check check, boolean met) {}
}
