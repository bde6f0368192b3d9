package org.lgds.asset.benefit;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Assesses the benefits of adoptions as they go live, in the transaction that lets them: once, and only with evidence. The
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

    /**
     * The benefits that are assessed now, by adoption; none of an adoption without evidence or counterfactual, or that was
     * assessed before.
     */
    public Map<UUID, AdoptionBenefit> assess(Collection<GoLive> adoptions) {
        var proven = adoptions.stream().filter(GoLive::hasEvidence).toList();
        if (proven.isEmpty()) {
            return Map.of();
        }
        var before = AdoptionBenefit.of(proven.stream().map(GoLive::adoption).toList())
                .keySet();
        var due = proven.stream()
                .filter(adoption -> !before.contains(adoption.adoption()))
                .toList();
        var counterfactual = counterfactuals.of(due);
        var assessed = new HashMap<UUID, AdoptionBenefit>();
        for (var adoption : due) {
            counterfactual.apply(adoption).ifPresent(found -> {
                var benefit = AdoptionBenefit.of(adoption, found, clock.instant());
                benefit.persist();
                assessed.put(benefit.adoptionId, benefit);
            });
        }
        return assessed;
    }
}
