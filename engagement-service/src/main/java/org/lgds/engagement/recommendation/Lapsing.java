package org.lgds.engagement.recommendation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.lgds.engagement.adoption.KnownAdoption;
import org.lgds.engagement.council.KnownCouncil;
import org.lgds.kit.data.DueWork;
import org.lgds.kit.data.Ids;
import org.lgds.kit.data.Scalars;
import org.lgds.kit.event.Journal;

/**
 * Lets accepted recommendations lapse that nothing has come of for so long. Each has a transaction of its own, so that it
 * harms no other; another replica finds done what one has done.
 */
@ApplicationScoped
class Lapsing {

    private static final int BATCH = 100;

    private final RecommendationSettings settings;
    private final Journal journal;
    private final EntityManager entities;
    private final Clock clock;

    Lapsing(RecommendationSettings settings, Journal journal, EntityManager entities, Clock clock) {
        this.settings = settings;
        this.journal = journal;
        this.entities = entities;
        this.clock = clock;
    }

    @Scheduled(cron = "{lgds.recommendations.lapse}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void lapse() {
        var last = LocalDate.now(clock).minusMonths(settings.lapseMonths());
        DueWork.each("Recommendations", Ids.BEFORE_ALL, after -> due(last, after), id -> lapse(id, last));
    }

    private List<UUID> due(LocalDate last, UUID after) {
        return Scalars.query(entities, """
                        select id from recommendation
                        where state = 'ACCEPTED' and proposed_successor is null and accepted_on <= ?1 and id > ?2
                        order by id limit ?3""", UUID.class)
                .setParameter(1, last)
                .setParameter(2, after)
                .setParameter(3, BATCH)
                .getResultList();
    }

    private void lapse(UUID id, LocalDate last) {
        var recommendation = Recommendation.<Recommendation>findById(id);
        var council = recommendation.council;
        // As every writer does: a reorganisation that passes it on waits, or has done so.
        KnownCouncil.held(Set.of(council));
        if (recommendation.asset != null) {
            // An adoption that goes live meanwhile comes before, or finds it lapsed.
            KnownAdoption.hold(council, recommendation.asset);
        }
        entities.refresh(recommendation, LockModeType.PESSIMISTIC_WRITE);
        if (recommendation.council.equals(council) && isDue(recommendation, last)) {
            journal.add(recommendation.lapse(
                    "Nothing came of it in the %d months since it was accepted.".formatted(settings.lapseMonths()),
                    clock.instant()));
        }
    }

    /** What waits for a successor is nobody's to change; what has just gone to another council is looked at another night. */
    private static boolean isDue(Recommendation recommendation, LocalDate last) {
        return recommendation.state == Recommendation.State.ACCEPTED
                && recommendation.proposedSuccessor == null
                && !recommendation.acceptedOn.isAfter(last);
    }
}
