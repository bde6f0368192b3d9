package org.lgds.asset.benefit;

import java.util.Collection;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;
import org.lgds.asset.benefit.Counterfactual.Source;

/**
 * What adoptions are held against: the median build cost (one-off) of bespoke solutions for the service in councils of
 * the tier, of an even number the lower of the two middle ones. Costs must be actual, of what is built, or by contract;
 * inherited records repeat their predecessors'. With fewer builds than it takes the council's own quote counts, and
 * without one nothing: none is invented.
 */
@ApplicationScoped
class Counterfactuals {

    private final EntityManager entities;
    private final int least;

    Counterfactuals(
            EntityManager entities,
            @ConfigProperty(name = "lgds.benefits.least-builds", defaultValue = "3") int least) {
        this.entities = entities;
        this.least = least;
    }

    /**
     * The counterfactual of a council's adoption.
     *
     * @param services what the asset is for; of several the lowest median counts, so that no benefit is overstated
     * @param quotePence what the council was asked for a build of its own, or null
     */
    Optional<Counterfactual> of(String council, Collection<Integer> services, Long quotePence) {
        var quote = Optional.ofNullable(quotePence).map(pence -> new Counterfactual(Source.OWN_QUOTE, pence, null, 0));
        return lowestMedian(council, services).or(() -> quote);
    }

    private Optional<Counterfactual> lowestMedian(String council, Collection<Integer> services) {
        return entities.unwrap(Session.class)
                .createNativeQuery("""
                        select service, count(*) as builds,
                            percentile_disc(0.5) within group (order by one_off_pence) as pence
                        from solution join known_council of on of.code = solution.council
                        where service = any(?1) and of.tier = (select tier from known_council where code = ?2)
                            and kind in ('BESPOKE_INHOUSE', 'BESPOKE_COMMISSIONED') and not inherited
                            and (provenance = 'CONTRACT' or provenance = 'ACTUAL' and phase in ('LIVE', 'RETIRED'))
                        group by service having count(*) >= ?3
                        order by pence, service limit 1""", Tuple.class)
                .setParameter(1, services.toArray(Integer[]::new))
                .setParameter(2, council)
                .setParameter(3, least)
                .getResultStream()
                .findFirst()
                .map(row -> new Counterfactual(
                        Source.MEDIAN_BUILD,
                        row.get("pence", Long.class),
                        row.get("service", Integer.class),
                        row.get("builds", Long.class).intValue()));
    }
}
