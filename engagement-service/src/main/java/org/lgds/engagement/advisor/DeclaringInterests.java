package org.lgds.engagement.advisor;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.lgds.kit.event.Journal;

/**
 * Takes what advisors declare, and tells LGDS where it meets what they do. Engagements are held before the advisor is, as by
 * whoever gives them work; what was given meanwhile is found too, as the advisor is held when it is looked for.
 */
@ApplicationScoped
class DeclaringInterests {

    private final Conflicts conflicts;
    private final EntityManager entities;
    private final Journal journal;
    private final Clock clock;

    DeclaringInterests(Conflicts conflicts, EntityManager entities, Journal journal, Clock clock) {
        this.conflicts = conflicts;
        this.entities = entities;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void declare(Advisor advisor, NewInterest wanted, String by) {
        hold(conflicts.openWorkOf(advisor.subject));
        var declared = advisor.declare(wanted, by, clock.instant());
        journal.add(declared);
        entities.flush();
        var found = conflicts.of(
                advisor.subject,
                advisor.interests.get(advisor.interests.size() - 1).id());
        if (!found.isEmpty()) {
            renew(found);
            journal.add(advisor.conflict(found, clock.instant()));
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void end(Advisor advisor, UUID interest, EndOfInterest end) {
        hold(conflicts.openWorkOf(advisor.subject));
        var found = conflicts.of(advisor.subject, interest);
        journal.add(advisor.end(interest, end.until(), end.reason(), clock.instant()));
        renew(found);
    }

    private void hold(Collection<UUID> engagements) {
        entities.createNativeQuery("select id from engagement where id = any(?1) order by id for no key update")
                .setParameter(1, engagements.toArray(new UUID[0]))
                .getResultList();
    }

    /**
     * Whoever has seen these engagements sees the warning, or that it has gone: they are of another version. One that was not
     * held before is left to whoever writes it at this moment.
     */
    private void renew(List<Conflict> found) {
        var engagements = found.stream().map(Conflict::engagement).distinct().toArray(UUID[]::new);
        entities.createNativeQuery("""
                        update engagement set version = version + 1 where id in (
                            select id from engagement where id = any(?1) for no key update skip locked)""").setParameter(1, engagements).executeUpdate();
    }
}
