package org.lgds.engagement.measure;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import org.lgds.engagement.adoption.KnownAdoption;
import org.lgds.engagement.engagement.Engagement;
import org.lgds.engagement.recommendation.Recommendation;
import org.lgds.engagement.recommendation.RecommendationIsImplemented;
import org.lgds.kit.event.Journal;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;
import org.lgds.kit.tenant.Succession;

/**
 * Starts the measure of avoided duplicate spend, once for an adoption that implements a recommendation and was assessed,
 * whichever of the two is told first and however often. An adoption that nobody here advised is no engagement's benefit.
 */
@ApplicationScoped
class StartingAvoidedSpend {

    /** Avoided spend is counted over the years that the catalogue compares costs over (DOMAIN.md 4.7). */
    private static final int YEARS = 5;

    private final Succession succession;
    private final EntityManager entities;
    private final Journal journal;
    private final Clock clock;

    StartingAvoidedSpend(Succession succession, EntityManager entities, Journal journal, Clock clock) {
        this.succession = succession;
        this.entities = entities;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void on(@Observes RecommendationIsImplemented implemented) {
        start(implemented.adoption());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void start(UUID adoption) {
        var assessed = KnownBenefit.<KnownBenefit>findById(adoption);
        if (assessed == null) {
            return;
        }
        var advised = Recommendation.implementedBy(adoption);
        if (advised.isEmpty() || Measure.count("adoption", adoption) > 0) {
            return;
        }
        var heirs = heldHeirsOf(advised.get());
        var wanted = wanted(advised.get().engagement, assessed);
        track(Measure.of(advised.get(), assessed.council, heirs, wanted), assessed);
    }

    /**
     * What is to be counted by hand, as it was not when it was told of. It is counted by the catalogue's figures all the same: a
     * successor's adoption goes on from its predecessor's and avoids nothing anew (DOMAIN.md 4.7: do not invent).
     *
     * @throws Problem 409 for an adoption that is not live at the council, that was not assessed or not advised, or is counted
     *     already
     */
    @Transactional(Transactional.TxType.MANDATORY)
    KnownBenefit mustBeCountable(NewMeasure wanted, String council) {
        var adoption = wanted.adoption();
        mustBeLive(adoption, council);
        var assessed = KnownBenefit.<KnownBenefit>findByIdOptional(adoption)
                .orElseThrow(() -> Problem.of(
                        ProblemType.CONFLICT,
                        "The catalogue has not assessed what adoption %s avoids; what it has not is counted nowhere.",
                        adoption));
        if (!Recommendation.led(wanted.engagement(), adoption)) {
            throw Problem.of(
                    ProblemType.CONFLICT,
                    "No recommendation of %s led to adoption %s: what it avoids is no benefit of that.",
                    wanted.engagement() == null ? "any engagement" : "engagement " + wanted.engagement(),
                    adoption);
        }
        if (Measure.count("adoption", adoption) > 0) {
            throw Problem.of(
                    ProblemType.CONFLICT, "What adoption %s avoids is counted already, by another measure.", adoption);
        }
        return assessed;
    }

    /** Holds the asset at the council, as whoever starts the measure does. */
    private static void mustBeLive(UUID adoption, String council) {
        var live = KnownAdoption.<KnownAdoption>findByIdOptional(adoption)
                .filter(known -> known.isLive() && known.council.equals(council))
                .orElseThrow(() -> Problem.of(
                        ProblemType.UNKNOWN_REFERENCE,
                        "Council %s has no live adoption %s: only such a one avoids spend.",
                        council,
                        adoption));
        KnownAdoption.hold(live.council, live.asset);
    }

    /** The councils that have what this advice's had. A reorganisation that passes it on waits, or has done so. */
    private Set<String> heldHeirsOf(Recommendation advised) {
        for (; ; ) {
            var council = advised.council;
            var heirs = succession.heirsOf(council);
            Engagement.held(advised.engagement);
            entities.refresh(advised, LockModeType.PESSIMISTIC_READ);
            if (advised.council.equals(council)) {
                return heirs;
            }
        }
    }

    /** Begins a measure with the figures that the catalogue told. */
    @Transactional(Transactional.TxType.MANDATORY)
    void track(Measure measure, KnownBenefit assessed) {
        var now = clock.instant();
        var on = assessedOn(assessed);
        var source = "The catalogue's assessment: " + assessed.source;
        journal.add(measure.propose(now));
        var counterfactual = BigDecimal.valueOf(assessed.counterfactualPence);
        journal.add(measure.measureBefore(new Baseline(counterfactual, on, source), now));
        var reading = Reading.first(measure, new NewReading(on, assessed.spent(), source), "engagement-service", now);
        journal.add(measure.read(reading, now));
        measure.persist();
        reading.persist();
    }

    private NewMeasure wanted(UUID engagement, KnownBenefit assessed) {
        var from = KnownAdoption.<KnownAdoption>findByIdOptional(assessed.adoption)
                .map(known -> known.wentLiveOn)
                .orElse(assessedOn(assessed));
        return new NewMeasure(
                engagement,
                null,
                null,
                "Avoided duplicate spend",
                MeasureKind.AVOIDED_DUPLICATE_SPEND,
                null,
                ServedServices.only(assessed.adoption),
                new Period(from, from.plusYears(YEARS)),
                Share.percent(Share.WHOLE),
                assessed.adoption);
    }

    private LocalDate assessedOn(KnownBenefit assessed) {
        return assessed.assessedAt.atZone(clock.getZone()).toLocalDate();
    }
}
