package org.lgds.engagement.conformance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.hibernate.Session;
import org.lgds.engagement.standard.StandardVersion;
import org.lgds.kit.data.DueWork;
import org.lgds.kit.data.Ids;
import org.lgds.kit.data.Scalars;
import org.lgds.kit.data.Turns;
import org.lgds.kit.event.Journal;

/** Ends what was met and is too old, by days in London; first it looks which versions were superseded. */
@ApplicationScoped
public class Expiring {

    private static final int AT_ONCE = 100;

    private static final String TOO_LONG = """
            from conformance_claim c join standard_version v on v.id = c.standard_version
            where c.state = 'MET' and v.state = 'SUPERSEDED'
                and c.expires_on > greatest((v.ended_on + cast(?1 as interval))::date, c.met_on + 1)""";

    private static final String DUE = "from conformance_claim where state = 'MET' and expires_on <= ?1";

    private final ConformanceSettings settings;
    private final EntityManager entities;
    private final Turns turns;
    private final Journal journal;
    private final Clock clock;

    Expiring(ConformanceSettings settings, EntityManager entities, Turns turns, Journal journal, Clock clock) {
        this.settings = settings;
        this.entities = entities;
        this.turns = turns;
        this.journal = journal;
        this.clock = clock;
    }

    /** In small transactions; two replicas take turns, and the second finds what the first has done. */
    @Scheduled(cron = "{lgds.conformance.expire}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void expire() {
        expire(LocalDate.now(clock));
    }

    /** What has run out by a day. */
    void expire(LocalDate today) {
        DueWork.together("Claims of superseded versions", Ids.BEFORE_ALL, this::tooLong, this::shorten);
        DueWork.together("Claims that expire", Ids.BEFORE_ALL, after -> due(today, after), ids -> expire(today, ids));
    }

    private List<UUID> tooLong(UUID after) {
        return Scalars.query(
                        entities, "select c.id %s and c.id > ?2 order by c.id limit ?3".formatted(TOO_LONG), UUID.class)
                .setParameter(1, settings.afterSupersession().toString())
                .setParameter(2, after)
                .setParameter(3, AT_ONCE)
                .getResultList();
    }

    private void shorten(List<UUID> ids) {
        turns.take("expiring claims", List.of("all"));
        var some = entities.unwrap(Session.class)
                .createNativeQuery(
                        "select c.* %s and c.id = any(?2) order by c.id for update of c".formatted(TOO_LONG),
                        ConformanceClaim.class)
                .setParameter(1, settings.afterSupersession().toString())
                .setParameter(2, ids.toArray(UUID[]::new))
                .getResultList();
        for (var claim : some) {
            var version = StandardVersion.<StandardVersion>findById(claim.standardVersion);
            journal.add(claim.expireBy(settings.expiry(claim.metOn, version.endedOn), clock.instant()));
        }
    }

    private List<UUID> due(LocalDate today, UUID after) {
        return Scalars.query(entities, "select id %s and id > ?2 order by id limit ?3".formatted(DUE), UUID.class)
                .setParameter(1, today)
                .setParameter(2, after)
                .setParameter(3, AT_ONCE)
                .getResultList();
    }

    /** They are held in the order in which a vesting holds them. */
    private void expire(LocalDate today, List<UUID> ids) {
        turns.take("expiring claims", List.of("all"));
        entities.unwrap(Session.class)
                .createNativeQuery(
                        "select * %s and id = any(?2) order by id for update".formatted(DUE), ConformanceClaim.class)
                .setParameter(1, today)
                .setParameter(2, ids.toArray(UUID[]::new))
                .getResultList()
                .forEach(claim -> journal.add(claim.expire(clock.instant())));
    }
}
