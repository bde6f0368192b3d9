package org.lgds.asset.adoption;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;
import org.lgds.asset.usage.Counting;
import org.lgds.kit.data.DueWork;
import org.lgds.kit.data.Ids;
import org.lgds.kit.data.Scalars;
import org.lgds.kit.event.Journal;

/** Marks the claims that nobody has confirmed for long (DOMAIN.md 4.3); they do not count until they are confirmed. */
@ApplicationScoped
class StaleClaims {

    private static final int AT_ONCE = 500;
    private static final String DUE = "confirmed_at < ?1 and not stale and " + Stage.IS_OPEN;

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
            @ConfigProperty(name = "lgds.adoptions.stale-after") Period after) {
        this.entities = entities;
        this.journal = journal;
        this.counting = counting;
        this.clock = clock;
        this.after = after;
    }

    /** In small transactions; what another replica has in hand is passed over. */
    @Scheduled(cron = "{lgds.adoptions.mark-stale}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void mark() {
        mark(LocalDate.now(clock));
    }

    /** Those that are stale on a day: whole days in London count. */
    void mark(LocalDate today) {
        var before =
                today.minus(after).plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        DueWork.together("Stale claims", Ids.BEFORE_ALL, last -> due(before, last), some -> mark(before, some));
    }

    private List<UUID> due(Instant before, UUID last) {
        return Scalars.query(
                        entities,
                        "select id from adoption where %s and id > ?2 order by id limit ?3".formatted(DUE),
                        UUID.class)
                .setParameter(1, before)
                .setParameter(2, last)
                .setParameter(3, AT_ONCE)
                .getResultList();
    }

    private void mark(Instant before, List<UUID> due) {
        var old = entities.unwrap(Session.class)
                .createNativeQuery(
                        "select * from adoption where %s and id = any(?2) for update skip locked".formatted(DUE),
                        Adoption.class)
                .setParameter(1, before)
                .setParameter(2, due.toArray(UUID[]::new))
                .getResultList();
        var steps = new ArrayList<Counting.Step>();
        for (var adoption : old) {
            var counted = Counted.of(adoption);
            journal.add(adoption.becomeStale(clock.instant()));
            steps.add(counted.to(adoption));
        }
        counting.count(steps);
    }
}
