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
 * What adoptions are held against (DOMAIN.md 4.7): the median build cost (one-off) of bespoke solutions for the service
 * among the other councils of the tier, of an even number the lower of the two middle ones. Costs must be actual, of what
 * is built, or by contract; inherited records repeat their predecessors'. With fewer councils than it takes the council's
 * own quote counts, and without one nothing: none is invented.
 *
 * <p>Each council counts once, with its cheapest build, so that no council is the whole of the figure and no benefit is
 * overstated. The adopter is left out, and those it follows, whose costs it reads: knowing its own of three figures it could
 * tell whose the others are. The figure is exact, not a band: it is of three councils or more and names none, and what needs
 * a council's consent is its cost under its name. The adopter and LGDS alone are told it, once for an adoption. What that
 * leaves open: who takes up several assets for a service sees the median move as others record theirs.
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
        var medians = medians(
                adoptions.stream().flatMap(one -> one.services().stream()).collect(Collectors.toSet()),
                adoptions.stream().map(GoLive::council).collect(Collectors.toSet()));
        return adoption -> medians.getOrDefault(adoption.council(), List.of()).stream()
                .filter(median -> adoption.services().contains(median.service()))
                .findFirst()
                .or(() -> quote(adoption));
    }

    private static Optional<Counterfactual> quote(GoLive adoption) {
        return Optional.ofNullable(adoption.quotePence())
                .map(pence -> new Counterfactual(Source.OWN_QUOTE, pence, null, 0));
    }

    /** Medians for each adopter, the lowest first. */
    private Map<String, List<Counterfactual>> medians(Set<Integer> services, Set<String> adopters) {
        return entities.unwrap(Session.class)
                .createNativeQuery("""
                        with recursive same (adopter, council) as (
                            select code, code from unnest(cast(?2 as text[])) as code
                            union
                            select same.adopter, ended.code from same join known_council ended
                                on ended.state = 'abolished' and ended.successors @> array[same.council]),
                        built as materialized (
                            select of.tier, service, council, min(one_off_pence) as pence
                            from solution join known_council of on of.code = solution.council
                            where service = any(?1) and of.tier in (select tier from known_council where code = any(?2))
                                and kind in ('BESPOKE_INHOUSE', 'BESPOKE_COMMISSIONED') and not inherited
                                and (provenance = 'CONTRACT' or provenance = 'ACTUAL' and phase in ('LIVE', 'RETIRED'))
                            group by of.tier, service, council)
                        select adopter.code as adopter, built.service, count(*) as builds,
                            percentile_disc(0.5) within group (order by built.pence) as pence
                        from known_council adopter
                        join built on built.tier = adopter.tier and not exists (
                            select from same where same.adopter = adopter.code and same.council = built.council)
                        where adopter.code = any(?2)
                        group by adopter.code, built.service having count(*) >= ?3
                        order by pence, service""", Tuple.class)
                .setParameter(1, services.toArray(Integer[]::new))
                .setParameter(2, adopters.toArray(new String[0]))
                .setParameter(3, least)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> row.get("adopter", String.class),
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
