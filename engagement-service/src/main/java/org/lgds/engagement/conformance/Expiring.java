package org.lgds.engagement.conformance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.hibernate.Session;
import org.lgds.engagement.standard.StandardVersion;
import org.lgds.kit.data.Turns;
import org.lgds.kit.event.Journal;

/** Ends what was met and is too old, by days in London; first it looks which versions were superseded. */
@ApplicationScoped
public class Expiring {

    private static final int AT_ONCE = 100;

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
        while (QuarkusTransaction.requiringNew().call(this::shortenSome) == AT_ONCE) {}
        while (QuarkusTransaction.requiringNew().call(() -> expireSome(today)) == AT_ONCE) {}
    }

    private int shortenSome() {
        turns.take("expiring claims", List.of("all"));
        var some = entities.unwrap(Session.class)
                .createNativeQuery("""
                        select c.* from conformance_claim c join standard_version v on v.id = c.standard_version
                        where c.state = 'MET' and v.state = 'SUPERSEDED'
                            and c.expires_on > greatest((v.ended_on + cast(?1 as interval))::date, c.met_on + 1)
                        order by c.id limit ?2 for update of c""", ConformanceClaim.class)
                .setParameter(1, settings.afterSupersession().toString())
                .setParameter(2, AT_ONCE)
                .getResultList();
        for (var claim : some) {
            var version = StandardVersion.<StandardVersion>findById(claim.standardVersion);
            journal.add(claim.expireBy(settings.expiry(claim.metOn, version.endedOn), clock.instant()));
        }
        return some.size();
    }

    private int expireSome(LocalDate today) {
        turns.take("expiring claims", List.of("all"));
        var some = entities.unwrap(Session.class)
                // Held in the order in which a vesting holds them, whichever runs out first.
                .createNativeQuery("""
                        select * from conformance_claim
                        where state = 'MET' and id in (
                            select id from conformance_claim where state = 'MET' and expires_on <= ?1
                            order by expires_on, id limit ?2)
                        order by id for update""", ConformanceClaim.class)
                .setParameter(1, today)
                .setParameter(2, AT_ONCE)
                .getResultList();
        some.forEach(claim -> journal.add(claim.expire(clock.instant())));
        return some.size();
    }
}
