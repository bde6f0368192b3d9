package org.lgds.engagement.award;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.lgds.engagement.council.KnownCouncil;
import org.lgds.kit.data.DueWork;
import org.lgds.kit.data.Ids;
import org.lgds.kit.data.Scalars;

/** Lets offers lapse whose last day is over, each in a transaction of its own; a council's is held before its award. */
@ApplicationScoped
class LapsingOffers {

    private static final int AT_ONCE = 500;

    private final Awarding awarding;
    private final EntityManager entities;
    private final Clock clock;

    LapsingOffers(Awarding awarding, EntityManager entities, Clock clock) {
        this.awarding = awarding;
        this.entities = entities;
        this.clock = clock;
    }

    @Scheduled(cron = "{lgds.funding.lapse}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void lapse() {
        var today = LocalDate.now(clock);
        DueWork.each("Offers that lapse", Ids.BEFORE_ALL, after -> due(today, after), id -> lapse(id, today));
    }

    private List<UUID> due(LocalDate today, UUID after) {
        return Scalars.query(entities, """
                        select id from award
                        where state = 'OFFERED' and accept_by < ?1 and proposed_successor is null and id > ?2
                        order by id limit ?3""", UUID.class)
                .setParameter(1, today)
                .setParameter(2, after)
                .setParameter(3, AT_ONCE)
                .getResultList();
    }

    private void lapse(UUID id, LocalDate today) {
        var award = Award.<Award>findById(id);
        if (isDue(award, today)) {
            KnownCouncil.inBeing(award.council);
            awarding.lapse(award);
        }
    }

    private static boolean isDue(Award award, LocalDate today) {
        return award.state == AwardState.OFFERED && award.proposedSuccessor == null && award.acceptBy.isBefore(today);
    }
}
