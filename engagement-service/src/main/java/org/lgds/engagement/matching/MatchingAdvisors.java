package org.lgds.engagement.matching;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.hibernate.Hibernate;
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

    private static final int AT_ONCE = 40;

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
        var today = LocalDate.now(clock);
        var candidates = candidates(asked).stream()
                .map(advisor -> Candidate.of(advisor, asked, today, settings))
                .sorted(Candidate.BY_PROMISE)
                .collect(Collectors.partitioningBy(Candidate::isFree));
        return new AdvisorMatches(best(candidates.get(true), query), best(candidates.get(false), query));
    }

    /** Time is reckoned of those who may come first, some at once, until none of the rest could be shown, however free they are. */
    private List<AdvisorMatch> best(List<Candidate> candidates, MatchQuery query) {
        var limit = query.limit();
        var best = new ArrayList<AdvisorMatch>();
        var atOnce = Math.max(limit, AT_ONCE);
        for (int from = 0; from < candidates.size(); from += atOnce) {
            if (best.size() == limit && !candidates.get(from).mayPrecede(best.get(limit - 1))) {
                break;
            }
            var some = candidates.subList(from, Math.min(candidates.size(), from + atOnce));
            best.addAll(withTheirTime(some, query.months()));
            best.sort(AdvisorMatch.BEST_FIRST);
            best.subList(Math.min(best.size(), limit), best.size()).clear();
        }
        return best;
    }

    private List<AdvisorMatch> withTheirTime(List<Candidate> candidates, int months) {
        var free = workloads.of(candidates.stream().map(Candidate::advisor).toList(), months);
        return candidates.stream()
                .map(candidate -> candidate.with(free.get(candidate.advisor().id), settings))
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

    /** Those with the most in common with what is asked, so that the work is bounded. */
    private List<Advisor> candidates(Asked asked) {
        var candidates = entities.unwrap(Session.class)
                .createNativeQuery("""
                        select * from advisor where state = 'REGISTERED'
                        order by cardinality(array(select unnest(dimensions) intersect select unnest(cast(?1 as text[]))))
                            + cardinality(array(select unnest(areas) intersect select unnest(cast(?2 as text[])))) desc, id
                        limit ?3""", Advisor.class)
                .setParameter(1, asked.dimensions().stream().map(Enum::name).toArray(String[]::new))
                .setParameter(2, asked.areas().toArray(new String[0]))
                .setParameter(3, settings.looksAt())
                .getResultList();
        // All at once, as nobody knows after another statement that they were read together.
        candidates.forEach(advisor -> Hibernate.initialize(advisor.leave));
        return candidates;
    }
}
