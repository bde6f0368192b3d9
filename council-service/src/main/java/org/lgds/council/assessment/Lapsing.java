package org.lgds.council.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.lgds.council.assessment.Assessment.State;
import org.lgds.kit.data.DueWork;
import org.lgds.kit.data.Ids;
import org.lgds.kit.data.Scalars;

/**
 * Lets provisional results become final whose days to contest have passed (DOMAIN.md 3.6). Another replica finds done what one
 * has done.
 */
@ApplicationScoped
public class Lapsing {

    private static final int BATCH = 100;
    private static final String WHY = "The days to contest the result have passed.";

    private final Standing standing;
    private final EntityManager entities;
    private final Clock clock;

    Lapsing(Standing standing, EntityManager entities, Clock clock) {
        this.standing = standing;
        this.entities = entities;
        this.clock = clock;
    }

    @Scheduled(cron = "{lgds.maturity.lapse}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void lapse() {
        var today = LocalDate.now(clock);
        DueWork.each("Provisional results", Ids.BEFORE_ALL, after -> due(today, after), id -> finish(id, today));
    }

    private List<UUID> due(LocalDate today, UUID after) {
        return Scalars.query(entities, """
                        select id from assessment where state = 'PROVISIONAL' and respond_by < ?1 and id > ?2
                        order by id limit ?3""", UUID.class)
                .setParameter(1, today)
                .setParameter(2, after)
                .setParameter(3, BATCH)
                .getResultList();
    }

    private void finish(UUID id, LocalDate today) {
        var assessment = Assessment.<Assessment>findById(id);
        AssessingCouncil.held(assessment.council);
        entities.refresh(assessment, LockModeType.PESSIMISTIC_WRITE);
        if (assessment.state == State.PROVISIONAL && assessment.respondBy.isBefore(today)) {
            standing.finish(assessment, "acceptance", WHY);
        }
    }
}
