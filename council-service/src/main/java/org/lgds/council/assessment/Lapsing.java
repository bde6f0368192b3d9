package org.lgds.council.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.lgds.council.assessment.Assessment.State;
import org.lgds.kit.data.LostRaces;
import org.lgds.kit.problem.Problem;

/**
 * Lets provisional results become final whose days to contest have passed (DOMAIN.md 3.6). Each has a transaction of its own;
 * one that cannot be done is logged and harms no other. Another replica finds done what one has done.
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
        var after = new UUID(0, 0);
        for (var due = due(today, after); !due.isEmpty(); due = due(today, after)) {
            due.forEach(id -> finish(id, today));
            after = due.get(due.size() - 1);
        }
    }

    private static List<UUID> due(LocalDate today, UUID after) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Assessment.<Assessment>find(
                                "state = ?1 and respondBy < ?2 and id > ?3 order by id",
                                State.PROVISIONAL,
                                today,
                                after)
                        .page(0, BATCH)
                        .stream()
                        .map(assessment -> assessment.id)
                        .toList());
    }

    private void finish(UUID id, LocalDate today) {
        try {
            LostRaces.retry(() -> {
                var assessment = Assessment.<Assessment>findById(id);
                AssessingCouncil.held(assessment.council);
                entities.refresh(assessment, LockModeType.PESSIMISTIC_WRITE);
                if (assessment.state == State.PROVISIONAL && assessment.respondBy.isBefore(today)) {
                    standing.finish(assessment, "acceptance", WHY);
                }
                return id;
            });
        } catch (Problem problem) {
            Log.errorf("The provisional result of %s cannot become final: %s", id, problem.getMessage());
        } catch (RuntimeException e) {
            Log.errorf(e, "The provisional result of %s failed to become final", id);
        }
    }
}
