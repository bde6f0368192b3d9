package org.lgds.engagement.recommendation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import org.lgds.engagement.adoption.AdoptionIsLive;
import org.lgds.engagement.adoption.KnownAdoption;
import org.lgds.kit.event.Journal;

/**
 * Brings accepted recommendations and live adoptions together, whichever comes first. Both ways hold the asset at the
 * council first, so that of two at the same moment the second sees the first.
 */
@ApplicationScoped
public class ImplementingRecommendations {

    private final Journal journal;
    private final Clock clock;

    ImplementingRecommendations(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /** An adoption went live; {@code AdoptionEvents} holds the asset at the council. */
    @Transactional(Transactional.TxType.MANDATORY)
    void on(@Observes AdoptionIsLive live) {
        Recommendation.accepted(live.council(), live.asset())
                .forEach(recommendation -> implement(recommendation, live.adoption()));
    }

    /** A council accepts; an adoption that is live already implements it at once. */
    @Transactional(Transactional.TxType.MANDATORY)
    void accept(Recommendation recommendation) {
        if (recommendation.asset == null) {
            journal.add(recommendation.accept(LocalDate.now(clock), clock.instant()));
            return;
        }
        KnownAdoption.hold(recommendation.council, recommendation.asset);
        var live = KnownAdoption.live(recommendation.council, recommendation.asset);
        journal.add(recommendation.accept(LocalDate.now(clock), clock.instant()));
        live.ifPresent(adoption -> implement(recommendation, adoption.id));
    }

    private void implement(Recommendation recommendation, UUID adoption) {
        journal.add(recommendation.implement(adoption, clock.instant()));
    }
}
