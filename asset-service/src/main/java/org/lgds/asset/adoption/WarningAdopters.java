package org.lgds.asset.adoption;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.hibernate.Session;
import org.lgds.asset.asset.AssetVersion;
import org.lgds.kit.event.Journal;

/**
 * Warns each council that uses a version which was withdrawn for security. It works in small transactions, locks
 * adoptions in the order that syncs do, and begins again where it was stopped; a council is warned once.
 */
@ApplicationScoped
public class WarningAdopters {

    private static final int AT_ONCE = 1_000;

    /**
     * A claim of the version that began before the withdrawal may be written after it, but not later than the longest
     * transaction lasts: until then the version is looked at again.
     */
    static final Duration LATE_CLAIMS = Duration.ofMinutes(2);

    private final EntityManager entities;
    private final Journal journal;
    private final Clock clock;

    WarningAdopters(EntityManager entities, Journal journal, Clock clock) {
        this.entities = entities;
        this.journal = journal;
        this.clock = clock;
    }

    @Scheduled(every = "{lgds.adoptions.warnings}")
    public void warn() {
        for (var version : QuarkusTransaction.requiringNew().call(AssetVersion::withWarningDue)) {
            try {
                warn(version);
            } catch (RuntimeException e) {
                Log.errorf(e, "Adopters of version %s are not warned yet; it is tried again", version.id);
            }
        }
    }

    private void warn(AssetVersion version) {
        int warned;
        do {
            warned = QuarkusTransaction.requiringNew().call(() -> some(version));
        } while (warned == AT_ONCE);
        if (version.withdrawnAt.plus(LATE_CLAIMS).isBefore(clock.instant())) {
            QuarkusTransaction.requiringNew().run(() -> done(version.id));
        }
    }

    private int some(AssetVersion version) {
        var found = entities.unwrap(Session.class)
                .createNativeQuery("""
                        select * from adoption
                        where asset_id = ?1 and asset_version = ?2 and warned_version is null
                            and %s
                        order by council, id limit ?3 for update""".formatted(Stage.IS_OPEN), Adoption.class)
                .setParameter(1, version.assetId)
                .setParameter(2, version.number)
                .setParameter(3, AT_ONCE)
                .getResultList();
        found.forEach(adoption -> journal.add(adoption.warn(version, clock.instant())));
        return found.size();
    }

    private static void done(UUID version) {
        AssetVersion.<AssetVersion>findByIdOptional(version).ifPresent(AssetVersion::warned);
    }
}
