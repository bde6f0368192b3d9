package org.lgds.engagement.engagement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.hibernate.Session;
import org.lgds.engagement.council.CouncilRecords.Kind;
import org.lgds.engagement.council.Heirs;
import org.lgds.engagement.council.Heritage;
import org.lgds.engagement.council.PassingOn;
import org.lgds.kit.event.Journal;

/**
 * Open engagements go to the successor with all that is in them, ids unchanged (DOMAIN.md 6.H). Where several follow, they wait
 * until a programme manager says to which: nobody writes to them meanwhile, as their council has ended.
 */
@ApplicationScoped
class PassingEngagementsOn implements Heritage {

    private static final String OPEN = "state not in ('COMPLETED', 'ENDED_EARLY')";

    private final List<Parts> parts;
    private final PassingOn passing;
    private final Event<EngagementIsPassedOn> passedOn;
    private final Journal journal;
    private final EntityManager entities;
    private final Clock clock;

    PassingEngagementsOn(
            @All List<Parts> parts,
            PassingOn passing,
            Event<EngagementIsPassedOn> passedOn,
            Journal journal,
            EntityManager entities,
            Clock clock) {
        this.parts = parts;
        this.passing = passing;
        this.passedOn = passedOn;
        this.journal = journal;
        this.entities = entities;
        this.clock = clock;
    }

    @Override
    public void pass(Map<String, Heirs> following, LocalDate on) {
        passing.pass(
                Engagement.KIND, OPEN, following, (engagement, heirs) -> engagement.inherit(heirs, clock.instant()));
        parts.stream().flatMap(one -> one.kinds().stream()).forEach(kind -> passParts(kind, following));
    }

    private <P extends EngagementPart> void passParts(Kind<P> kind, Map<String, Heirs> following) {
        passing.pass(
                kind,
                "engagement in (select id from engagement where %s)".formatted(OPEN),
                following,
                (part, heirs) -> part.inherit(heirs, clock.instant()));
    }

    /** One that waited goes to this council, and all that is in it. */
    @Transactional(Transactional.TxType.MANDATORY)
    void passTo(String successor, Engagement engagement) {
        journal.add(engagement.passTo(successor, clock.instant()));
        parts.stream()
                .flatMap(one -> one.kinds().stream())
                .flatMap(kind -> waiting(kind, engagement).stream())
                .forEach(part -> journal.add(part.passTo(successor, clock.instant())));
        passedOn.fire(new EngagementIsPassedOn(engagement.id, successor));
    }

    private <P extends EngagementPart> List<P> waiting(Kind<P> kind, Engagement engagement) {
        return entities.unwrap(Session.class)
                .createNativeQuery(
                        "select * from %s where engagement = ?1 and proposed_successor is not null order by id for update"
                                .formatted(kind.table()),
                        kind.type())
                .setParameter(1, engagement.id)
                .getResultList();
    }
}
