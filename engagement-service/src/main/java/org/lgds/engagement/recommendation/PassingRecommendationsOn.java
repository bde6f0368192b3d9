package org.lgds.engagement.recommendation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import org.lgds.engagement.council.Heirs;
import org.lgds.engagement.council.Heritage;
import org.lgds.engagement.council.PassingOn;
import org.lgds.engagement.engagement.EngagementIsPassedOn;
import org.lgds.kit.event.Journal;

/**
 * Recommendations go where their engagement goes, and what waits for a council or an adoption goes to the successor even if its
 * engagement is over. One that is accepted is implemented if the successor's adoption is live already.
 */
@ApplicationScoped
class PassingRecommendationsOn implements Heritage {

    private static final String OPEN = """
            state in ('ISSUED', 'DEFERRED', 'ACCEPTED')
            or engagement in (select id from engagement where state not in ('COMPLETED', 'ENDED_EARLY'))""";

    private final ImplementingRecommendations implementing;
    private final PassingOn passing;
    private final Journal journal;
    private final Clock clock;

    PassingRecommendationsOn(
            ImplementingRecommendations implementing, PassingOn passing, Journal journal, Clock clock) {
        this.implementing = implementing;
        this.passing = passing;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public void pass(Map<String, Heirs> following, LocalDate on) {
        var passed = new ArrayList<Recommendation>();
        passing.pass(Recommendation.KIND, OPEN, following, (recommendation, heirs) -> {
            passed.add(recommendation);
            return recommendation.inherit(heirs, clock.instant());
        });
        implementing.implementIfLive(passed);
    }

    /** Those of an engagement that waited with it. */
    @Transactional(Transactional.TxType.MANDATORY)
    void on(@Observes EngagementIsPassedOn engagement) {
        Recommendation.<Recommendation>find(
                        "engagement = ?1 and proposedSuccessor is not null order by id", engagement.engagement())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list()
                .forEach(recommendation -> passTo(engagement.successor(), recommendation));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void passTo(String successor, Recommendation recommendation) {
        journal.add(recommendation.passTo(successor, clock.instant()));
        implementing.implementIfLive(recommendation);
    }
}
