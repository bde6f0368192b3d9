package org.lgds.asset.benefit;

import java.time.Clock;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Assesses the benefit of an adoption as it goes live, in the transaction that lets it: once, and only with evidence. The
 * adoption's lock, which its caller holds, keeps two from assessing it at once; its key would refuse the second.
 */
@ApplicationScoped
public class AssessingBenefits {

    private final Counterfactuals counterfactuals;
    private final Clock clock;

    AssessingBenefits(Counterfactuals counterfactuals, Clock clock) {
        this.counterfactuals = counterfactuals;
        this.clock = clock;
    }

    /** The benefit if it is assessed now; empty without evidence or counterfactual, and where it was assessed before. */
    public Optional<AdoptionBenefit> assess(GoLive adoption) {
        if (!adoption.hasEvidence() || AdoptionBenefit.findById(adoption.adoption()) != null) {
            return Optional.empty();
        }
        var counterfactual = counterfactuals.of(adoption.council(), adoption.services(), adoption.quotePence());
        var benefit = counterfactual.map(found -> AdoptionBenefit.of(adoption, found, clock.instant()));
        benefit.ifPresent(one -> one.persist());
        return benefit;
    }
}
