package org.lgds.council.peer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import org.hibernate.Session;
import org.lgds.council.council.Council;
import org.lgds.council.council.Nation;
import org.lgds.council.council.Tier;
import org.lgds.council.peer.neighbour.PlaceFacts;
import org.lgds.kit.list.Conditions;

/**
 * The councils that neighbours are looked for among, in the order of their codes: those in being of a tier and, unless it
 * reaches over the whole United Kingdom, a nation, without those that are atypical or of which a fact is missing.
 *
 * @param withoutFacts codes of those left out because a fact is missing
 */
record PeerPool(List<PlaceFacts> places, List<String> withoutFacts) {

    static PeerPool of(Tier tier, Nation nation, PeerParameters parameters, EntityManager entities) {
        var conditions = new Conditions()
                .and("state = %s", Council.State.ACTIVE)
                .and("tier = %s", tier)
                .and("nation = %s", parameters.nation(nation))
                .andAll("code <> all(%s)", (Object) parameters.atypical().toArray(new String[0]));
        var places = new ArrayList<PlaceFacts>();
        var withoutFacts = new ArrayList<String>();
        for (var place : places(conditions, entities)) {
            if (place.missing().isEmpty()) {
                places.add(place);
            } else {
                withoutFacts.add(place.code());
            }
        }
        places.sort(Comparator.comparing(PlaceFacts::code));
        withoutFacts.sort(Comparator.naturalOrder());
        return new PeerPool(places, withoutFacts);
    }

    private static List<PlaceFacts> places(Conditions conditions, EntityManager entities) {
        return conditions
                .bind(entities.unwrap(Session.class)
                        .createNativeQuery(
                                "select code, population, population_as_of, area_km2, deprivation_score, rural_share"
                                        + " from council" + conditions.where(),
                                Tuple.class))
                .getResultStream()
                .map(row -> new PlaceFacts(
                        row.get(0, String.class),
                        row.get(1, Integer.class),
                        row.get(2, Integer.class),
                        row.get(3, Double.class),
                        row.get(4, Double.class),
                        row.get(5, Double.class)))
                .toList();
    }

    /** What is known of one council's place. */
    static PlaceFacts factsOf(Council council) {
        var facts = council.facts;
        return facts == null
                ? new PlaceFacts(council.code, null, null, null, null, null)
                : new PlaceFacts(
                        council.code,
                        facts.population(),
                        facts.populationAsOf(),
                        facts.areaKm2(),
                        facts.deprivationScore(),
                        facts.ruralShare());
    }

    /** The pool for one of its councils, which is not its own neighbour. */
    List<PlaceFacts> without(String code) {
        return places.stream().filter(place -> !place.code().equals(code)).toList();
    }

    /** The same without some councils. */
    PeerPool leavingOut(Set<String> codes) {
        return new PeerPool(
                places.stream().filter(place -> !codes.contains(place.code())).toList(),
                withoutFacts.stream().filter(code -> !codes.contains(code)).toList());
    }

    /** The latest year that a population of it is of; null where no year is known. */
    Integer factsAsOf() {
        return places.stream()
                .map(PlaceFacts::populationAsOf)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
