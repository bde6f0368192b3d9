package org.lgds.asset.benefit;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

/** The avoided spend of an adoption, in pence, assessed once and never again. */
@Entity
public class AdoptionBenefit extends PanacheEntityBase {

    @Id
    public UUID adoptionId;

    public String council;

    @Enumerated(EnumType.STRING)
    public Counterfactual.Source source;

    public Integer service;
    public int builds;
    public long counterfactualPence;
    public long actualPence;
    public long benefitPence;
    public long extraCostPence;
    public Instant assessedAt;

    static Map<UUID, AdoptionBenefit> of(Collection<UUID> adoptions) {
        return AdoptionBenefit.<AdoptionBenefit>list("adoptionId in ?1", adoptions).stream()
                .collect(Collectors.toMap(benefit -> benefit.adoptionId, benefit -> benefit));
    }

    /** A new assessment; it must be persisted. */
    static AdoptionBenefit of(GoLive adoption, Counterfactual counterfactual, Instant now) {
        var spend = AvoidedSpend.of(counterfactual.pence(), adoption.oneOffPence());
        var benefit = new AdoptionBenefit();
        benefit.adoptionId = adoption.adoption();
        benefit.council = adoption.council();
        benefit.source = counterfactual.source();
        benefit.service = counterfactual.service();
        benefit.builds = counterfactual.builds();
        benefit.counterfactualPence = counterfactual.pence();
        benefit.actualPence = adoption.oneOffPence();
        benefit.benefitPence = spend.benefitPence();
        benefit.extraCostPence = spend.extraCostPence();
        benefit.assessedAt = now;
        return benefit;
    }
}
