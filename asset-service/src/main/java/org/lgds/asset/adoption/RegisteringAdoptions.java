package org.lgds.asset.adoption;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lgds.asset.asset.Asset;
import org.lgds.asset.asset.AssetVersion;
import org.lgds.asset.council.KnownCouncil;
import org.lgds.asset.usage.Counting;
import org.lgds.kit.data.Scalars;
import org.lgds.kit.event.Journal;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;
import org.lgds.kit.security.Caller;

/** Adoptions one at a time: their beginning, and what every step of one needs beside it. */
@ApplicationScoped
public class RegisteringAdoptions {

    static final ProblemType OPEN = new ProblemType("adoption-open", 409, "The council has an open adoption of it");

    private final Journal journal;
    private final CountingBenefits benefits;
    private final Counting counting;
    private final EntityManager entities;
    private final Clock clock;
    private final String service;

    RegisteringAdoptions(
            Journal journal,
            CountingBenefits benefits,
            Counting counting,
            EntityManager entities,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.journal = journal;
        this.benefits = benefits;
        this.counting = counting;
        this.entities = entities;
        this.clock = clock;
        this.service = service;
    }

    /**
     * A council is interested.
     *
     * @throws Problem 409 while another adoption of the pair is open
     */
    Adoption register(String council, Asset asset, Told told) {
        return register(council, asset, AdoptionClaim.of(Stage.INTERESTED, null, null), told);
    }

    private Adoption register(String council, Asset asset, AdoptionClaim claim, Told told) {
        open(council, asset.id).ifPresent(open -> {
            throw Problem.of(
                            OPEN,
                            "Council %s has an open adoption of this asset, which is %s: take that one further.",
                            council,
                            Stage.name(open.stage))
                    .with("stage", Stage.name(open.stage));
        });
        var adoption = Adoption.of(council, asset.id);
        claim(adoption, asset, claim, told);
        return adoption;
    }

    /**
     * A council has accepted a recommendation: an adoption is registered unless one is open, which is then what it led to.
     * The same recommendation again changes nothing.
     *
     * @param reason why it takes the asset up although that is deprecated
     * @return false where the asset was retired meanwhile, so that nothing begins
     * @throws Problem 404 or 403 where the asset or the council can never take one
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean recommended(String council, UUID asset, UUID recommendation, String reason) {
        hold(council, asset);
        if (Adoption.count("recommendation", recommendation) > 0) {
            return true;
        }
        var told = Told.byService(service, clock);
        var wanted = Asset.find(asset).orElseThrow(() -> Problem.notFound("asset", asset));
        var open = open(council, asset);
        if (open.isEmpty() && wanted.state == Asset.State.RETIRED) {
            return false;
        }
        var adoption = open.orElseGet(() -> register(council, wanted, advised(wanted, reason), told));
        if (adoption.recommendation == null) {
            journal.add(adoption.recommend(recommendation, told.now()));
        }
        return true;
    }

    /**
     * Each of several successors begins an adoption that their predecessor would have begun, unless one is open. Which of them the
     * recommendation goes to is not said yet, so none of the adoptions names it.
     *
     * @param reason why the asset is taken up although that is deprecated
     * @return false where the asset was retired meanwhile, so that nothing begins
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean inherited(Set<String> successors, UUID asset, String reason) {
        var all = new TreeSet<>(successors);
        all.forEach(successor -> hold(successor, asset));
        var wanted = Asset.find(asset).orElseThrow(() -> Problem.notFound("asset", asset));
        if (wanted.state == Asset.State.RETIRED) {
            return false;
        }
        all.stream()
                .filter(successor -> open(successor, asset).isEmpty())
                .forEach(successor ->
                        register(successor, wanted, advised(wanted, reason), Told.byService(service, clock)));
        return true;
    }

    /** A deprecated asset is taken up with the reason alone, and no other asks for one. */
    private static AdoptionClaim advised(Asset asset, String reason) {
        var interested = AdoptionClaim.of(Stage.INTERESTED, null, null);
        return asset.state == Asset.State.DEPRECATED ? interested.because(reason, null) : interested;
    }

    /** Takes a claim on one adoption over and counts what it changes; it comes last in its transaction. */
    void claim(Adoption adoption, Asset asset, AdoptionClaim claim, Told told) {
        var adoptable = new Adoptable(
                asset,
                AssetVersion.released(Set.of(asset.id)).getOrDefault(asset.id, Set.of()),
                KnownCouncil.inBeing(adoption.council));
        var before = Counted.of(adoption);
        var events = adoption.claim(claim, adoptable, told);
        events.forEach(journal::add);
        adoption.persist();
        var wentLive = new CountingBenefits.WentLive();
        wentLive.add(adoption, asset, events);
        benefits.assess(wentLive);
        counting.count(List.of(before.to(adoption)));
    }

    /** An edit by hand that names a claim confirms it; it comes last in its transaction. */
    public void confirm(Adoption adoption, Caller caller) {
        confirm(adoption, Told.byHand(caller, adoption.council, clock));
    }

    private void confirm(Adoption adoption, Told told) {
        var before = Counted.of(adoption);
        adoption.confirmAgain(told).forEach(journal::add);
        counting.count(List.of(before.to(adoption)));
    }

    private static Optional<Adoption> open(String council, UUID asset) {
        return new OfOnePair(Adoption.list("council = ?1 and assetId = ?2", council, asset)).open();
    }

    /** Two recommendations of one pair come one after the other, whichever replica takes them. */
    private void hold(String council, UUID asset) {
        Scalars.query(entities, "select 1 from pg_advisory_xact_lock(hashtextextended(?1, 45))", Integer.class)
                .setParameter(1, council + " " + asset)
                .getSingleResult();
    }
}
