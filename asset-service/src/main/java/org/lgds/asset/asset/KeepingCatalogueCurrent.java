package org.lgds.asset.asset;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;
import org.lgds.kit.data.DueWork;
import org.lgds.kit.data.Ids;
import org.lgds.kit.data.Scalars;
import org.lgds.kit.event.Journal;

/**
 * What time does to listed assets: endorsements lapse, and what nobody has reviewed for long becomes stale. It works in
 * small transactions and passes over rows another instance has taken.
 */
@ApplicationScoped
public class KeepingCatalogueCurrent {

    private static final int AT_ONCE = 200;

    private final EntityManager entities;
    private final Journal journal;
    private final Period reviewedFor;
    private final Clock clock;

    KeepingCatalogueCurrent(
            EntityManager entities,
            Journal journal,
            @ConfigProperty(name = "lgds.assets.reviewed-for") Period reviewedFor,
            Clock clock) {
        this.entities = entities;
        this.journal = journal;
        this.reviewedFor = reviewedFor;
        this.clock = clock;
    }

    @Scheduled(cron = "{lgds.assets.upkeep}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void turn() {
        turn(LocalDate.now(clock));
    }

    /** Does what has come due by a day. */
    void turn(LocalDate today) {
        each("Endorsements that lapse", "state = 'ENDORSED' and endorsed_until <= ?1", today, Asset::lapse);
        var day = today.minus(reviewedFor).plusDays(1).atStartOfDay(clock.getZone());
        each(
                "Assets nobody has reviewed",
                "not stale and state in ('LISTED', 'ENDORSED') and last_reviewed_at < ?1",
                day.toInstant(),
                Asset::becomeStale);
    }

    private void each(String job, String due, Object value, BiFunction<Asset, Instant, AssetEvent> change) {
        DueWork.together(
                job,
                Ids.BEFORE_ALL,
                after -> ids(due, value, after),
                ids -> held(due, value, ids).forEach(asset -> journal.add(change.apply(asset, clock.instant()))));
    }

    private List<UUID> ids(String due, Object value, UUID after) {
        return Scalars.query(
                        entities,
                        "select id from asset where %s and id > ?2 order by id limit ?3".formatted(due),
                        UUID.class)
                .setParameter(1, value)
                .setParameter(2, after)
                .setParameter(3, AT_ONCE)
                .getResultList();
    }

    private List<Asset> held(String due, Object value, List<UUID> ids) {
        var found = entities.unwrap(Session.class)
                .createNativeQuery(
                        "select * from asset where %s and id = any(?2) order by id for no key update skip locked"
                                .formatted(due),
                        Asset.class)
                .setParameter(1, value)
                .setParameter(2, ids.toArray(UUID[]::new))
                .getResultList();
        HeldEntries.of(found, entities);
        return found;
    }
}
