package org.lgds.engagement.matching;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.hibernate.Session;
import org.lgds.engagement.advisor.Advisor;
import org.lgds.engagement.advisor.Region;
import org.lgds.engagement.availability.AdvisorSettings;
import org.lgds.engagement.availability.Workloads;
import org.lgds.engagement.council.KnownCouncil;
import org.lgds.engagement.request.EngagementRequest;
import org.lgds.engagement.succession.Lineage;
import org.lgds.kit.data.Scalars;

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
        var free = workloads.of(candidates, query.months());
        var matches = candidates.stream()
                .map(advisor -> AdvisorMatch.of(
                        advisor, asked, free.get(advisor.id), conflicts(advisor, asked.lineage()), settings))
                .sorted(Comparator.comparing(
                                (AdvisorMatch match) -> match.score().total())
                        .reversed()
                        .thenComparing(AdvisorMatch::advisor))
                .toList();
        return new AdvisorMatches(
                some(matches, match -> match.conflicts().isEmpty(), query.limit()),
                some(matches, match -> !match.conflicts().isEmpty(), query.limit()));
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

    /** Those with the most in common with what is asked, so that the work is bounded. */
    private List<Advisor> candidates(Asked asked) {
        return Advisor.whole(entities.unwrap(Session.class)
                .createNativeQuery("""
                        select * from advisor where state = 'REGISTERED'
                        order by cardinality(array(select unnest(dimensions) intersect select unnest(cast(?1 as text[]))))
                            + cardinality(array(select unnest(areas) intersect select unnest(cast(?2 as text[])))) desc, id
                        limit ?3""", Advisor.class)
                .setParameter(1, asked.dimensions().stream().map(Enum::name).toArray(String[]::new))
                .setParameter(2, asked.areas().toArray(new String[0]))
                .setParameter(3, settings.looksAt())
                .getResultList());
    }

    private List<AdvisorMatch.Conflict> conflicts(Advisor advisor, Set<String> lineage) {
        var today = LocalDate.now(clock);
        return advisor.interests.stream()
                .filter(interest ->
                        interest.council() != null && lineage.contains(interest.council()) && interest.countsOn(today))
                .map(AdvisorMatch.Conflict::of)
                .toList();
    }

    private static List<AdvisorMatch> some(List<AdvisorMatch> matches, Predicate<AdvisorMatch> of, int limit) {
        return matches.stream().filter(of).limit(limit).toList();
    }
}
