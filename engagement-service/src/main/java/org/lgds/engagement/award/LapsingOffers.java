package org.lgds.engagement.award;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.lgds.engagement.council.KnownCouncil;
import org.lgds.kit.data.LostRaces;

/** Lets offers lapse whose last day is over, each in a transaction of its own; a council's is held before its award. */
@ApplicationScoped
class LapsingOffers {

    private static final int AT_ONCE = 500;

    private final Awarding awarding;
    private final Clock clock;

    LapsingOffers(Awarding awarding, Clock clock) {
        this.awarding = awarding;
        this.clock = clock;
    }

    @Scheduled(cron = "{lgds.funding.lapse}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void lapse() {
        var overdue = QuarkusTransaction.requiringNew()
                .call(() -> Award.<Award>find(
                                "state = ?1 and acceptBy < ?2 and proposedSuccessor is null order by acceptBy",
                                AwardState.OFFERED,
                                LocalDate.now(clock))
                        .page(0, AT_ONCE)
                        .list()
                        .stream()
                        .map(award -> award.id)
                        .toList());
        LostRaces.retryEach(overdue, this::lapsed);
    }

    private UUID lapsed(UUID id) {
        Award.<Award>findByIdOptional(id).ifPresent(award -> {
            KnownCouncil.inBeing(award.council);
            awarding.lapse(award);
        });
        return id;
    }
}
