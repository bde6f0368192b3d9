package org.lgds.asset.asset;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.function.BiFunction;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;
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

    @Scheduled(cron = "{lgds.assets.upkeep}")
    void turn() {
        turn(LocalDate.now(clock));
    }

    /** Does what has come due by a day. */
    void turn(LocalDate today) {
        var endorsedBefore = "state = 'ENDORSED' and endorsed_until <= ?1 order by endorsed_until, id";
        whileThereAre(endorsedBefore, today, Asset::lapse);
        var reviewedBefore = "not stale and state in ('LISTED', 'ENDORSED') and last_reviewed_at < ?1"
                + " order by last_reviewed_at, id";
        var day = today.minus(reviewedFor).plusDays(1).atStartOfDay(clock.getZone());
        whileThereAre(reviewedBefore, day.toInstant(), Asset::becomeStale);
    }

    private void whileThereAre(String due, Object value, BiFunction<Asset, Instant, AssetEvent> change) {
        while (QuarkusTransaction.requiringNew().call(() -> some(due, value, change)) == AT_ONCE) {
            // The next some.
        }
    }

    private int some(String due, Object value, BiFunction<Asset, Instant, AssetEvent> change) {
        var found = entities.unwrap(Session.class)
                .createNativeQuery(
                        "select * from asset where %s limit %d for no key update skip locked".formatted(due, AT_ONCE),
                        Asset.class)
                .setParameter(1, value)
                .getResultList();
        HeldEntries.of(found, entities);
        found.forEach(asset -> journal.add(change.apply(asset, clock.instant())));
        return found.size();
    }
}
