package org.lgds.engagement.stage;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.hibernate.Session;
import org.lgds.engagement.project.Project;
import org.lgds.kit.data.DueWork;
import org.lgds.kit.data.Ids;
import org.lgds.kit.event.Journal;

/**
 * Tells of assessments that were not held on their day, each in a transaction of its own that holds the project; of two
 * replicas the second finds what the first has done. Those of a paused project are not looked at.
 */
@ApplicationScoped
class OverdueAssessments {

    private static final int AT_ONCE = 500;
    private static final Due NONE = new Due(null, Ids.BEFORE_ALL);

    private final EntityManager entities;
    private final Journal journal;
    private final Clock clock;

    OverdueAssessments(EntityManager entities, Journal journal, Clock clock) {
        this.entities = entities;
        this.journal = journal;
        this.clock = clock;
    }

    private record Due(UUID project, UUID assessment) {}

    @Scheduled(cron = "{lgds.projects.lapse}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        look(LocalDate.now(clock));
    }

    /** What should have been held before a day. */
    void look(LocalDate today) {
        DueWork.each("Overdue assessments", NONE, after -> due(today, after), one -> tell(one, today));
    }

    private List<Due> due(LocalDate today, Due after) {
        return entities.unwrap(Session.class)
                .createNativeQuery("""
                        select a.project, a.id from stage_assessment a join project p on p.id = a.project
                        where a.state = 'SCHEDULED' and not a.overdue and a.scheduled_for < ?1
                            and a.id > ?2 and p.state not in ('PAUSED', 'CLOSED', 'STOPPED')
                        order by a.id limit ?3""", Object[].class)
                .setParameter(1, today)
                .setParameter(2, after.assessment())
                .setParameter(3, AT_ONCE)
                .getResultStream()
                .map(row -> new Due((UUID) row[0], (UUID) row[1]))
                .toList();
    }

    private void tell(Due due, LocalDate today) {
        var project = Project.held(due.project()).orElseThrow();
        StageAssessment.<StageAssessment>findByIdOptional(due.assessment())
                .filter(found -> found.isDue(today))
                .ifPresent(found -> journal.add(found.fallDue(project, clock.instant())));
    }
}
