package org.lgds.engagement.matching;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.hibernate.Session;
import org.lgds.engagement.advisor.Advisor;
import org.lgds.engagement.advisor.Region;
import org.lgds.engagement.availability.AdvisorSettings;
import org.lgds.engagement.availability.Workloads;
import org.lgds.engagement.council.KnownCouncil;
import org.lgds.engagement.matching.AdvisorMatch.Conflict;
import org.lgds.engagement.request.EngagementRequest;
import org.lgds.engagement.succession.Lineage;
import org.lgds.kit.data.Scalars;
import org.lgds.kit.list.Conditions;

/** Ranks advisors for a request by what they know, where they advise and when they are free: a few queries, however many they are. */
@ApplicationScoped
class MatchingAdvisors {

    private final Lineage lineage;
    private final Workloads workloads;
    private final AdvisorSettings settings;
    private final EntityManager entities;
    private final Clock clock;

    MatchingAdvisors(
            Lineage lineage, Workloads workloads, AdvisorSettings settings, EntityManager entities, Clock clock) {
        this.lineage = lineage;
        this.workloads = workloads;
        this.settings = settings;
        this.entities = entities;
        this.clock = clock;
    }

    AdvisorMatches match(EngagementRequest request, MatchQuery query) {
        var asked = asked(request);
        var ranked = ranked(candidates(asked), query.months());
        var conflicts = conflicts(ranked, asked);
        var torn = ranked.stream().collect(Collectors.partitioningBy(one -> conflicts.containsKey(one.advisor())));
        return new AdvisorMatches(
                shown(torn.get(false), asked, conflicts, query), shown(torn.get(true), asked, conflicts, query));
    }

    /** The best first. */
    private List<Ranked> ranked(List<Candidate> candidates, int months) {
        var free = workloads.of(candidates.stream().map(Candidate::advisor).toList(), months);
        return candidates.stream()
                .map(candidate -> candidate.with(free.get(candidate.advisor()), settings))
                .sorted(Ranked.BEST_FIRST)
                .toList();
    }

    private List<AdvisorMatch> shown(
            List<Ranked> ranked, Asked asked, Map<UUID, List<Conflict>> conflicts, MatchQuery query) {
        var some = ranked.subList(0, Math.min(ranked.size(), query.limit()));
        if (some.isEmpty()) {
            return List.of();
        }
        var advisors = new Conditions()
                .and("id = any(%s)", ids(some)).run(entities, Advisor.class, "advisor", "id", query.limit()).stream()
                        .collect(Collectors.toMap(advisor -> advisor.id, advisor -> advisor));
        return some.stream()
                .map(one -> AdvisorMatch.of(
                        advisors.get(one.advisor()), asked, one, conflicts.getOrDefault(one.advisor(), List.of())))
                .toList();
    }

    private static UUID[] ids(List<Ranked> ranked) {
        return ranked.stream().map(Ranked::advisor).toArray(UUID[]::new);
    }

    private Asked asked(EngagementRequest request) {
        var focus = request.focus();
        var region = KnownCouncil.<KnownCouncil>findByIdOptional(request.council)
                .flatMap(council -> Region.named(council.region))
                .orElse(null);
        return new Asked(focus.dimensions(), areas(focus.services()), region, lineage.of(request.council));
    }

    private Set<String> areas(Collection<Integer> services) {
        return new TreeSet<>(Scalars.query(
                        entities,
                        "select distinct area from known_service where id = any(?1) and area is not null",
                        String.class)
                .setParameter(1, services.toArray(new Integer[0]))
                .getResultList());
    }

    /** Those who suit it best but for their time, so that the work is bounded; ranked by whole numbers, as all are looked at. */
    private List<Candidate> candidates(Asked asked) {
        var values = new Conditions();
        var known = new ArrayList<>(List.of("0"));
        asked.dimensions()
                .forEach(one -> known.add("cast(%s = any(dimensions) as int)".formatted(values.parameter(one))));
        asked.areas().forEach(one -> known.add("cast(%s = any(areas) as int)".formatted(values.parameter(one))));
        var region = asked.region() == null ? "" : asked.region().name();
        var query = entities.unwrap(Session.class)
                .createNativeQuery(
                        """
                        select id, known, near from (
                            select id, %s as known,
                                case when cardinality(regions) = 0 then 1 when %s = any(regions) then 2 else 0 end as near
                            from advisor where state = 'REGISTERED') registered
                        order by known * %d + near * %d desc, id limit %d""".formatted(
                                        String.join(" + ", known),
                                        values.parameter(region),
                                        settings.needWeight() * Candidate.NEAREST,
                                        settings.regionWeight() * Math.max(1, asked.count()),
                                        settings.looksAt()),
                        Object[].class);
        return values.bind(query).getResultList().stream()
                .map(row -> Candidate.of((UUID) row[0], (Integer) row[1], (Integer) row[2], asked))
                .toList();
    }

    /** Of those who have any, by advisor: an interest counts from the day it is declared, also one that begins later. */
    private Map<UUID, List<Conflict>> conflicts(List<Ranked> ranked, Asked asked) {
        return entities.unwrap(Session.class)
                .createNativeQuery("""
                        select advisor, id, council, reason from advisor_interest
                        where council = any(?1) and advisor = any(?2) and (held_until is null or held_until > ?3)
                        order by id""", Object[].class)
                .setParameter(1, asked.lineage().toArray(new String[0]))
                .setParameter(2, ids(ranked))
                .setParameter(3, LocalDate.now(clock))
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0],
                        Collectors.mapping(
                                row -> new Conflict((UUID) row[1], (String) row[2], (String) row[3]),
                                Collectors.toList())));
    }
}
