package org.lgds.engagement.matching;

import java.math.BigDecimal;
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
import org.lgds.engagement.advisor.Interest;
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
        var candidates = candidates(asked);
        var conflicts = conflicts(candidates, asked);
        var torn = withTheirTime(candidates, asked, conflicts, query.months()).stream()
                .sorted(AdvisorMatch.BEST_FIRST)
                .collect(Collectors.partitioningBy(match -> !match.conflicts().isEmpty()));
        return new AdvisorMatches(some(torn.get(false), query), some(torn.get(true), query));
    }

    private static List<AdvisorMatch> some(List<AdvisorMatch> matches, MatchQuery query) {
        return matches.subList(0, Math.min(matches.size(), query.limit()));
    }

    private List<AdvisorMatch> withTheirTime(
            List<Candidate> candidates, Asked asked, Map<UUID, List<Conflict>> conflicts, int months) {
        var advisors = Advisor.<Advisor>stream(
                        "from Advisor a left join fetch a.leave where a.id in ?1",
                        candidates.stream().map(Candidate::advisor).toList())
                .collect(Collectors.toMap(advisor -> advisor.id, advisor -> advisor));
        var free = workloads.of(advisors.values(), months);
        return candidates.stream()
                .map(candidate -> candidate.with(
                        advisors.get(candidate.advisor()),
                        asked,
                        free.get(candidate.advisor()),
                        conflicts.getOrDefault(candidate.advisor(), List.of()),
                        settings))
                .toList();
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

    /** Those who suit it best but for their time, so that the work is bounded. */
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
                                case when regions = '{}' then 0.5 when %s = any(regions) then 1.0 else 0.0 end as near
                            from advisor where state = 'REGISTERED') registered
                        order by known * %d / %d.0 + near * %d desc, id limit %d""".formatted(
                                        String.join(" + ", known),
                                        values.parameter(region),
                                        settings.needWeight(),
                                        Math.max(1, asked.count()),
                                        settings.regionWeight(),
                                        settings.looksAt()),
                        Object[].class);
        return values.bind(query).getResultList().stream()
                .map(row -> Candidate.of((UUID) row[0], (Integer) row[1], (BigDecimal) row[2], asked))
                .toList();
    }

    /** Of those who have any, by advisor. */
    private Map<UUID, List<Conflict>> conflicts(List<Candidate> candidates, Asked asked) {
        var today = LocalDate.now(clock);
        return entities.createQuery(
                        "select a.id, held from Advisor a join a.interests held where a.id in ?1 and held.council in ?2",
                        Object[].class)
                .setParameter(1, candidates.stream().map(Candidate::advisor).toList())
                .setParameter(2, asked.lineage())
                .getResultStream()
                .filter(row -> ((Interest) row[1]).countsOn(today))
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0],
                        Collectors.mapping(row -> Conflict.of((Interest) row[1]), Collectors.toList())));
    }
}
