package org.lgds.asset.adoption;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.lgds.asset.benefit.AdoptionBenefit;
import org.lgds.asset.benefit.Counterfactual;

/**
 * What the council did not spend as it took the asset up (DOMAIN.md 4.7), in pence; assessed once, as the adoption went live,
 * and never again. It is for the council and LGDS, whoever else is let know the cost.
 *
 * @param source what the counterfactual is taken from
 * @param counterfactualPence what it would have spent without the asset, in pence
 * @param benefitPence what was not spent, in pence; never negative
 * @param extraCostPence what it cost more than doing it alone would have, in pence
 * @param assessedAt when it was assessed
 */
@Embeddable
public record Benefit(
        @Enumerated(EnumType.STRING) @Column(name = "benefit_source")
        Counterfactual.Source source,

        Long counterfactualPence,
        Long benefitPence,
        Long extraCostPence,

        @Column(name = "benefit_assessed_at") Instant assessedAt) {

    static Benefit of(AdoptionBenefit assessed) {
        return new Benefit(
                assessed.source,
                assessed.counterfactualPence,
                assessed.benefitPence,
                assessed.extraCostPence,
                assessed.assessedAt);
    }
}
