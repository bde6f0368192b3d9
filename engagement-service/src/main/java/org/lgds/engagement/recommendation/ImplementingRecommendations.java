package org.lgds.engagement.recommendation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.transaction.Transactional;
import org.lgds.engagement.adoption.AdoptionIsLive;
import org.lgds.engagement.adoption.KnownAdoption;
import org.lgds.engagement.asset.KnownAsset;
import org.lgds.engagement.asset.WithdrawnVersions;
import org.lgds.engagement.standard.Standard;
import org.lgds.kit.event.Journal;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;

/**
 * Brings recommendations together with what the catalogue says: accepted ones with live adoptions, whichever comes first.
 * Both ways hold the asset at the council first, so that of two at the same moment the second sees the first.
 */
@ApplicationScoped
public class ImplementingRecommendations {

    private final WithdrawnVersions withdrawn;
    private final Event<RecommendationIsImplemented> implemented;
    private final Journal journal;
    private final EntityManager entities;
    private final Clock clock;

    ImplementingRecommendations(
            WithdrawnVersions withdrawn,
            Event<RecommendationIsImplemented> implemented,
            Journal journal,
            EntityManager entities,
            Clock clock) {
        this.withdrawn = withdrawn;
        this.implemented = implemented;
        this.journal = journal;
        this.entities = entities;
        this.clock = clock;
    }

    /** An adoption went live; {@code AdoptionEvents} holds the asset at the council. */
    @Transactional(Transactional.TxType.MANDATORY)
    void on(@Observes AdoptionIsLive live) {
        Recommendation.accepted(live.council(), live.asset())
                .forEach(recommendation -> implement(recommendation, live.adoption()));
    }

    /**
     * A council accepts; an adoption that is live already implements it at once, whatever became of the asset since.
     *
     * @param reason why it takes the asset up although that is deprecated; or null
     * @throws Problem 409 for an asset that is retired, 400 for a deprecated one without the reason
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void accept(Recommendation recommendation, String reason) {
        var accepted = recommendation.accept(reason, LocalDate.now(clock), clock.instant());
        if (recommendation.asset == null) {
            journal.add(accepted);
            return;
        }
        KnownAdoption.hold(recommendation.council, recommendation.asset);
        var live = KnownAdoption.live(recommendation.council, recommendation.asset);
        if (live.isEmpty()) {
            KnownAsset.mustBeAdoptable(recommendation.asset, reason);
        }
        journal.add(accepted);
        live.ifPresent(adoption -> implement(recommendation, adoption.id));
    }

    /**
     * Puts it on the council's desk: an asset that may be recommended now, with the warning that is known of it, or a standard
     * that is in force.
     *
     * @param by subject of whoever issues it
     * @throws Problem 409 for an asset or a standard that may not
     */
    @Transactional(Transactional.TxType.MANDATORY)
    RecommendationEvent issue(Recommendation recommendation, String by) {
        if (recommendation.asset == null) {
            var event = recommendation.issue(null, by, clock.instant());
            mustBeInForce(recommendation.standard);
            return event;
        }
        var known = withdrawn.unmended(recommendation.asset).orElse(null);
        var event = recommendation.issue(known, by, clock.instant());
        KnownAsset.mustBeRecommendable(recommendation.asset);
        return event;
    }

    private static void mustBeInForce(UUID id) {
        if (id == null) {
            return;
        }
        var standard = Standard.<Standard>findByIdOptional(id)
                .orElseThrow(() -> Problem.of(ProblemType.UNKNOWN_REFERENCE, "There is no minimum standard %s.", id));
        if (standard.inForce().isEmpty()) {
            throw Problem.of(
                    ProblemType.CONFLICT, "No version of standard %s is in force; one that is can be recommended.", id);
        }
    }

    /** Lets it lapse, unless its adoption goes live at this moment. */
    @Transactional(Transactional.TxType.MANDATORY)
    RecommendationEvent lapse(Recommendation recommendation, String reason) {
        if (recommendation.asset != null) {
            KnownAdoption.hold(recommendation.council, recommendation.asset);
        }
        return recommendation.lapse(reason, clock.instant());
    }

    /** One that has another council now, which may use the asset already. */
    @Transactional(Transactional.TxType.MANDATORY)
    void implementIfLive(Recommendation recommendation) {
        if (recommendation.waitsForAdoption()) {
            KnownAdoption.hold(recommendation.council, recommendation.asset);
            KnownAdoption.live(recommendation.council, recommendation.asset)
                    .ifPresent(adoption -> implement(recommendation, adoption.id));
        }
    }

    /**
     * The same of all that a reorganisation passes on, with as many questions and flushes for thousands as for one. Whoever calls
     * holds their councils alone, so that news of an adoption, which holds its council first, comes before all of this or after.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void implementIfLive(List<Recommendation> passed) {
        var waiting = passed.stream().filter(Recommendation::waitsForAdoption).toList();
        var live = KnownAdoption.live(waiting.stream().map(Recommendation::use).collect(Collectors.toSet()));
        var toTell = new LinkedHashMap<UUID, UUID>();
        for (var recommendation : waiting) {
            var adoption = live.get(recommendation.use());
            if (adoption != null) {
                journal.add(recommendation.implement(adoption, clock.instant()));
                toTell.putIfAbsent(adoption, recommendation.id);
            }
        }
        tell(toTell);
    }

    /** Each listener finds what is written so far, and none of them has all of it gone through again. */
    private void tell(Map<UUID, UUID> recommendations) {
        entities.flush();
        entities.setFlushMode(FlushModeType.COMMIT);
        try {
            recommendations.forEach((adoption, recommendation) ->
                    implemented.fire(new RecommendationIsImplemented(recommendation, adoption)));
        } finally {
            entities.setFlushMode(FlushModeType.AUTO);
        }
    }

    private void implement(Recommendation recommendation, UUID adoption) {
        journal.add(recommendation.implement(adoption, clock.instant()));
        implemented.fire(new RecommendationIsImplemented(recommendation.id, adoption));
    }
}
