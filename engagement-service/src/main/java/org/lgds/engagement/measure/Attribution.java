package org.lgds.engagement.measure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.lgds.kit.data.Scalars;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;

/**
 * Lets nobody claim what others have claimed: of one effect (a kind, at a council, for a service) all shares together are never
 * over 100 % on any day (DOMAIN.md 5.4); what a service saves is one effect, whichever kind of money it is measured in. A
 * council that followed others has their effects too, so that a claim is held against those of its line of descent, by the way
 * that has most. The database refuses it too, whoever writes.
 */
@ApplicationScoped
class Attribution {

    private final EntityManager entities;

    Attribution(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Holds the effect until the transaction ends, so that of two who claim at once the second sees what the first did. Who claims
     * no more than before needs nothing that is left.
     *
     * @param measure not yet written, or to be changed
     * @throws Problem 409 for more than is left, which the answer names
     */
    void claim(Measure measure, Period period, int share) {
        if (measure.kind == MeasureKind.AVOIDED_DUPLICATE_SPEND || !grows(measure, period, share)) {
            return;
        }
        entities.createNativeQuery("select 1 from hold_attribution(?1, ?2, cast(?3 as integer), cast(?4 as text))")
                .setParameter(1, measure.measuredCouncil)
                .setParameter(2, measure.kind.name())
                .setParameter(3, measure.service)
                .setParameter(4, measure.dimension)
                .getSingleResult();
        int claimed = Scalars.query(
                        entities,
                        "select attribution_claimed(?1, ?2, cast(?3 as integer), cast(?4 as text), ?5, ?6, ?7)",
                        Integer.class)
                .setParameter(1, measure.measuredCouncil)
                .setParameter(2, measure.kind.name())
                .setParameter(3, measure.service)
                .setParameter(4, measure.dimension)
                .setParameter(5, period.start())
                .setParameter(6, period.end())
                .setParameter(7, measure.id)
                .getSingleResult();
        if (claimed + share > Share.WHOLE) {
            // Councils that became one may have claimed more than the whole of what is one effect now.
            var left = Share.percent(Math.max(Share.WHOLE - claimed, 0));
            throw Problem.of(
                            ProblemType.CONFLICT,
                            "Others claim %s %% of this effect in that period: %s %% are left. Claim no more, or agree with"
                                    + " them on less.",
                            Share.percent(claimed).toPlainString(),
                            left.toPlainString())
                    .with("leftPercent", left);
        }
    }

    private static boolean grows(Measure measure, Period period, int share) {
        var isNew = measure.state == null;
        return isNew || share > measure.share || !measure.period.covers(period);
    }
}
