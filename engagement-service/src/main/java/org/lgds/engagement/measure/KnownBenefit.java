package org.lgds.engagement.measure;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** What the catalogue assessed as an adoption went live, in pence: a copy, kept by {@link AssessedBenefits}. */
@Entity
public class KnownBenefit extends PanacheEntityBase {

    @Id
    public UUID adoption;

    public String council;
    public UUID asset;

    /** What the counterfactual is taken from. */
    public String source;

    public long counterfactualPence;
    public long benefitPence;
    public long extraCostPence;
    public Instant assessedAt;

    /** What the council spent. */
    BigDecimal spent() {
        return BigDecimal.valueOf(counterfactualPence - benefitPence + extraCostPence);
    }
}
