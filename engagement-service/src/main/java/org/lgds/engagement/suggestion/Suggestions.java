package org.lgds.engagement.suggestion;

import java.time.Clock;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.hibernate.Session;
import org.lgds.engagement.council.KnownCouncil;
import org.lgds.engagement.request.EngagementRequest;
import org.lgds.engagement.request.Suggestion;
import org.lgds.kit.data.Scalars;
import org.lgds.kit.event.Journal;

/** Makes suggestions and takes those back that nobody took up. Each is made once for its cause, whatever is told again. */
@ApplicationScoped
class Suggestions {

    private static final Set<String> ADVISED = Set.of("shadow", "active");

    private final Journal journal;
    private final EntityManager entities;
    private final Clock clock;

    Suggestions(Journal journal, EntityManager entities, Clock clock) {
        this.journal = journal;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Holds, until the transaction ends, what is suggested to a council, and the council itself against its end.
     *
     * @return false for a council that is not advised: it has ended, or is only planned
     */
    boolean hold(String council) {
        Scalars.query(
                        entities,
                        "select 1 from pg_advisory_xact_lock(hashtextextended('suggestion ' || ?1, 43))",
                        Integer.class)
                .setParameter(1, council)
                .getSingleResult();
        // What is not heard of yet is heard of soon: results come from who keeps the register.
        return KnownCouncil.<KnownCouncil>findByIdOptional(council, LockModeType.PESSIMISTIC_READ)
                .map(known -> ADVISED.contains(known.state))
                .orElse(true);
    }

    /** Notes that a cause is dealt with. False where it was before. */
    boolean isNew(Suggestion.Cause cause, String key, String council) {
        return entities.createNativeQuery("""
                        insert into suggestion (cause, key, council) values (?1, ?2, ?3) on conflict do nothing""")
                        .setParameter(1, cause.name())
                        .setParameter(2, key)
                        .setParameter(3, council)
                        .executeUpdate()
                == 1;
    }

    void make(Suggestion.Cause cause, String key, EngagementRequest request) {
        journal.add(request.suggest(clock.instant()));
        request.persist();
        entities.flush();
        entities.createNativeQuery("update suggestion set request = ?4 where cause = ?1 and key = ?2 and council = ?3")
                .setParameter(1, cause.name())
                .setParameter(2, key)
                .setParameter(3, request.council)
                .setParameter(4, request.id)
                .executeUpdate();
    }

    /**
     * Takes suggestions back that were left alone: what a council has written in is its own.
     *
     * @param which a condition of SQL with the one parameter {@code ?1}
     */
    void fade(String which, Object parameter, String reason) {
        leftAlone(which, parameter).forEach(request -> journal.add(request.fade(reason, clock.instant())));
    }

    private List<EngagementRequest> leftAlone(String which, Object parameter) {
        return entities.unwrap(Session.class)
                .createNativeQuery("""
                        select * from engagement_request where %s and state = 'DRAFT' and drafters = '{}'
                        order by id for update""".formatted(which), EngagementRequest.class)
                .setParameter(1, parameter)
                .getResultList();
    }
}
