package org.lgds.engagement.recommendation;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import org.lgds.engagement.asset.AssetNews;
import org.lgds.kit.event.Journal;

/** Shows on open recommendations what became of their asset since (DOMAIN.md 6.G). */
@ApplicationScoped
class LearningOfAssets {

    private final Journal journal;
    private final Clock clock;

    LearningOfAssets(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void on(@Observes AssetNews news) {
        Recommendation.changedBy(news)
                .forEach(recommendation -> journal.add(recommendation.learn(news, clock.instant())));
    }
}
