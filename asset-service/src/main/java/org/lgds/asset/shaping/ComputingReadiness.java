package org.lgds.asset.shaping;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.lgds.asset.asset.Asset;
import org.lgds.asset.readiness.Check;
import org.lgds.asset.readiness.CheckState;
import org.lgds.asset.readiness.OpenLicence;
import org.lgds.asset.usage.Usage;
import org.lgds.kit.data.DueWork;
import org.lgds.kit.data.Ids;
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

    @Scheduled(every = "{lgds.assets.readiness}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void compute() {
        DueWork.together("Computed checks of assets", Ids.BEFORE_ALL, this::due, this::compute);
    }

    private List<UUID> due(UUID after) {
        return Scalars.query(
                        entities,
                        "select distinct asset_id from readiness_due where asset_id > ?1 order by asset_id limit ?2",
                        UUID.class)
                .setParameter(1, after)
                .setParameter(2, AT_ONCE)
                .getResultList();
    }

    private void compute(List<UUID> due) {
        var noted = forgetNotes(due);
        var assets = Asset.hold(noted);
        // Counted once they are held, so that of two who count the second counts what the first did.
        var usage = Usage.of(noted);
        assets.forEach(asset -> compute(asset, Optional.ofNullable(usage.get(asset.id))));
    }

    /** Those of which a note was left: what is noted later is counted later. */
    private Set<UUID> forgetNotes(List<UUID> due) {
        return new HashSet<>(Scalars.query(entities, """
                        with taken as (
                            delete from readiness_due where id in (
                                select id from readiness_due where asset_id = any(?1) for update skip locked)
                            returning asset_id)
                        select asset_id from taken""", UUID.class)
                .setParameter(1, due.toArray(UUID[]::new))
                .getResultList());
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
