package org.lgds.asset.adoption;

import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;
import org.lgds.asset.usage.Counting;
import org.lgds.kit.event.Journal;

/** Marks the claims that nobody has confirmed for long (DOMAIN.md 4.3); they do not count until they are confirmed. */
@ApplicationScoped
class StaleClaims {

    private static final int AT_ONCE = 500;

    private final EntityManager entities;
    private final Journal journal;
    private final Counting counting;
    private final Clock clock;
    private final Period after;

    StaleClaims(
            EntityManager entities,
            Journal journal,
            Counting counting,
            Clock clock,
            @ConfigProperty(name = "lgds.adoptions.stale-after") String after) {
        this.entities = entities;
        this.journal = journal;
        this.counting = counting;
        this.clock = clock;
        this.after = Period.parse(after);
    }

    /** In small transactions; what another replica has in hand is passed over. */
    @Scheduled(cron = "{lgds.adoptions.mark-stale}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void mark() {
        int marked;
        do {
            marked = QuarkusTransaction.requiringNew().call(this::markSome);
            Log.debugf("Marked %d claims as stale", marked);
        } while (marked == AT_ONCE);
    }

    private int markSome() {
        var now = clock.instant();
        var old = entities.unwrap(Session.class)
                .createNativeQuery("""
                        select * from adoption where confirmed_at < ?1 and not stale
                            and %s
                        order by confirmed_at limit %d for update skip locked""".formatted(Stage.IS_OPEN, AT_ONCE), Adoption.class)
                .setParameter(1, confirmedBefore(now))
                .getResultList();
        var steps = new ArrayList<Counting.Step>();
        for (var adoption : old) {
            var before = Counted.of(adoption);
            journal.add(adoption.becomeStale(now));
            steps.add(before.to(adoption));
        }
        counting.count(steps);
        return old.size();
    }

    private Instant confirmedBefore(Instant now) {
        return now.atOffset(ZoneOffset.UTC).minus(after).toInstant();
    }
}
