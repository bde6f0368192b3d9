package org.lgds.engagement.participant;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.hibernate.Session;
import org.lgds.engagement.project.Participant;
import org.lgds.engagement.project.Project;
import org.lgds.kit.data.DueWork;
import org.lgds.kit.data.Ids;
import org.lgds.kit.event.Journal;

/**
 * Lets invitations lapse whose last day is over, each in a transaction of its own that holds the project; of two replicas the
 * second finds what the first has done. In a paused project nobody can confirm, and none lapses.
 */
@ApplicationScoped
class LapsingInvitations {

    private static final int AT_ONCE = 500;
    private static final Due NONE = new Due(null, Ids.BEFORE_ALL);

    private record Due(UUID project, UUID participant) {}

    private final EntityManager entities;
    private final Journal journal;
    private final Clock clock;

    LapsingInvitations(EntityManager entities, Journal journal, Clock clock) {
        this.entities = entities;
        this.journal = journal;
        this.clock = clock;
    }

    @Scheduled(cron = "{lgds.projects.lapse}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void lapse() {
        lapse(LocalDate.now(clock));
    }

    /** Those whose last day is before a day. */
    void lapse(LocalDate today) {
        DueWork.each("Invitations that lapse", NONE, after -> due(today, after), one -> lapse(one, today));
    }

    private List<Due> due(LocalDate today, Due after) {
        return entities.unwrap(Session.class)
                .createNativeQuery("""
                        select t.project, t.id from participant t join project p on p.id = t.project
                        where t.state = 'INVITED' and t.proposed_successor is null and t.lapses_on < ?1
                            and t.id > ?2 and p.state not in ('PAUSED', 'CLOSED', 'STOPPED')
                        order by t.id limit ?3""", Object[].class)
                .setParameter(1, today)
                .setParameter(2, after.participant())
                .setParameter(3, AT_ONCE)
                .getResultStream()
                .map(row -> new Due((UUID) row[0], (UUID) row[1]))
                .toList();
    }

    private void lapse(Due due, LocalDate today) {
        Project.held(due.project()).orElseThrow().participants.stream()
                .filter(one -> one.id.equals(due.participant()) && isDue(one, today))
                .findFirst()
                .ifPresent(invited -> journal.add(invited.lapse(today, clock.instant())));
    }

    private static boolean isDue(Participant one, LocalDate today) {
        return one.state == Participant.State.INVITED && one.proposedSuccessor == null && one.lapsesOn.isBefore(today);
    }
}
