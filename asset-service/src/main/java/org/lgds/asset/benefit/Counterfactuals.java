package org.lgds.asset.benefit;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

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
     * The counterfactuals of some adoptions, read at once. Of several services of one the lowest median counts, so that no
     * benefit is overstated.
     */
    Function<GoLive, Optional<Counterfactual>> of(Collection<GoLive> adoptions) {
        var tiers = tiers(adoptions.stream().map(GoLive::council).collect(Collectors.toSet()));
        var medians = medians(
                adoptions.stream().flatMap(one -> one.services().stream()).collect(Collectors.toSet()), tiers.values());
        return adoption -> medians.getOrDefault(tiers.get(adoption.council()), List.of()).stream()
                .filter(median -> adoption.services().contains(median.service()))
                .findFirst()
                .or(() -> quote(adoption));
    }

    private static Optional<Counterfactual> quote(GoLive adoption) {
        return Optional.ofNullable(adoption.quotePence())
                .map(pence -> new Counterfactual(Source.OWN_QUOTE, pence, null, 0));
    }

    private Map<String, String> tiers(Set<String> councils) {
        return entities.unwrap(Session.class)
                .createNativeQuery(
                        "select code, tier from known_council where code = any(?1) and tier is not null", Tuple.class)
                .setParameter(1, councils.toArray(new String[0]))
                .getResultStream()
                .collect(Collectors.toMap(row -> row.get("code", String.class), row -> row.get("tier", String.class)));
    }

    /** Medians of each tier, the lowest first. */
    private Map<String, List<Counterfactual>> medians(Set<Integer> services, Collection<String> tiers) {
        return entities.unwrap(Session.class)
                .createNativeQuery("""
                        select of.tier as tier, service, count(*) as builds,
                            percentile_disc(0.5) within group (order by one_off_pence) as pence
                        from solution join known_council of on of.code = solution.council
                        where service = any(?1) and of.tier = any(?2)
                            and kind in ('BESPOKE_INHOUSE', 'BESPOKE_COMMISSIONED') and not inherited
                            and (provenance = 'CONTRACT' or provenance = 'ACTUAL' and phase in ('LIVE', 'RETIRED'))
                        group by of.tier, service having count(*) >= ?3
                        order by pence, service""", Tuple.class)
                .setParameter(1, services.toArray(Integer[]::new))
                .setParameter(2, tiers.stream().distinct().toArray(String[]::new))
                .setParameter(3, least)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> row.get("tier", String.class),
                        Collectors.mapping(Counterfactuals::median, Collectors.toList())));
    }

    private static Counterfactual median(Tuple row) {
        return new Counterfactual(
                Source.MEDIAN_BUILD,
                row.get("pence", Long.class),
                row.get("service", Integer.class),
                row.get("builds", Long.class).intValue());
    }
}
