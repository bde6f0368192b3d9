package org.lgds.engagement.measure;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.lgds.engagement.adoption.KnownAdoption;
import org.lgds.engagement.council.KnownCouncil;
import org.lgds.kit.feed.Delivery;
import org.lgds.kit.feed.Subscriber;

import static java.util.Objects.requireNonNull;

/** Keeps what the catalogue assesses as adoptions go live, and has the measure of it started (DOMAIN.md 6.D). */
@ApplicationScoped
class AssessedBenefits implements Subscriber {

    /** What this service reads of {@code lgds.adoptions}. */
    record Assessed(UUID id, String council, UUID asset, Amounts benefit) {

        record Amounts(
                String source, long counterfactualPence, long benefitPence, long extraCostPence, Instant assessedAt) {

            Amounts {
                requireNonNull(source, "source");
                requireNonNull(assessedAt, "assessedAt");
            }
        }

        Assessed {
            requireNonNull(id, "id");
            requireNonNull(council, "council");
            requireNonNull(asset, "asset");
            requireNonNull(benefit, "benefit");
        }
    }

    private final StartingAvoidedSpend starting;
    private final EntityManager entities;

    AssessedBenefits(StartingAvoidedSpend starting, EntityManager entities) {
        this.starting = starting;
        this.entities = entities;
    }

    @Override
    public String topic() {
        return "lgds.adoptions";
    }

    @Override
    public boolean keepsCopy() {
        return false;
    }

    @Override
    public void on(Delivery delivery) {
        if (delivery.isTombstone() || !delivery.type().equals("org.lgds.adoption.benefit_assessed.v1")) {
            return;
        }
        var assessed = delivery.read(Assessed.class);
        // Councils before records, as every writer does: a reorganisation comes before all of this, or after it.
        KnownCouncil.held(Set.of(assessed.council()));
        // Whoever notes that a recommendation is implemented holds this too: one of the two finds both.
        KnownAdoption.hold(assessed.council(), assessed.asset());
        if (isNew(assessed)) {
            starting.start(assessed.id());
        }
    }

    private boolean isNew(Assessed assessed) {
        var benefit = assessed.benefit();
        return entities.createNativeQuery("""
                        insert into known_benefit (adoption, council, asset, source, counterfactual_pence, benefit_pence,
                            extra_cost_pence, assessed_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) on conflict do nothing""")
                        .setParameter(1, assessed.id())
                        .setParameter(2, assessed.council())
                        .setParameter(3, assessed.asset())
                        .setParameter(4, benefit.source())
                        .setParameter(5, benefit.counterfactualPence())
                        .setParameter(6, benefit.benefitPence())
                        .setParameter(7, benefit.extraCostPence())
                        .setParameter(8, benefit.assessedAt())
                        .executeUpdate()
                == 1;
    }
}
