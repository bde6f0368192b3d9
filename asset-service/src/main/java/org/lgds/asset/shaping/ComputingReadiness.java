package org.lgds.asset.shaping;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.lgds.asset.asset.Asset;
import org.lgds.asset.readiness.Check;
import org.lgds.asset.readiness.CheckState;
import org.lgds.asset.readiness.OpenLicence;
import org.lgds.asset.usage.Usage;
import org.lgds.kit.data.Scalars;
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
        var assets = Asset.hold(due);
        // Counted once they are held, so that of two who count the second counts what the first did.
        var usage = Usage.of(due);
        assets.forEach(asset -> compute(asset, Optional.ofNullable(usage.get(asset.id))));
        return due.size() == AT_ONCE;
    }

    private List<UUID> due() {
        return Scalars.query(entities, """
                        with taken as (
                            delete from readiness_due where id in (
                                select id from readiness_due order by id limit ?1 for update skip locked)
                            returning asset_id)
                        select asset_id from taken""", UUID.class).setParameter(1, AT_ONCE).getResultList();
    }

    private void compute(Asset asset, Optional<Usage> usage) {
        assess(asset, Check.OPEN_LICENCE, OpenLicence.is(asset.licence));
        assess(
                asset,
                Check.LIVE_IN_TWO_COUNCILS,
                Usage.isShared(usage.map(one -> one.liveCouncils).orElse(0)));
    }

    private void assess(Asset asset, Check check, boolean met) {
        var event = asset.assess(check, CheckState.of(met), clock.instant());
        if (event != null) {
            journal.add(event);
        }
    }
}
