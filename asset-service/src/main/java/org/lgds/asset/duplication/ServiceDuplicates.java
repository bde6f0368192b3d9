package org.lgds.asset.duplication;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import org.lgds.asset.finding.FindingKey;
import org.lgds.asset.finding.FindingKind;
import org.lgds.asset.match.MatchScore;
import org.lgds.asset.match.MatchScore.Services;

/** The tests that look at one service: what is built, researched or run for it more than once (DOMAIN.md 4.7). */
@ApplicationScoped
class ServiceDuplicates {

    /** Research this old is worth doing again. */
    private static final int RESEARCH_MONTHS = 24;

    private final Candidates candidates;
    private final PlannedBuilds planned;

    ServiceDuplicates(Candidates candidates, PlannedBuilds planned) {
        this.candidates = candidates;
        this.planned = planned;
    }

    List<Found> of(int service) {
        var decided = planned.of(service);
        var found = new ArrayList<Found>();
        found.addAll(parallelBuilds(service, decided));
        found.addAll(rebuilds(service, decided));
        found.addAll(repeatedDiscoveries(service));
        found.addAll(internal(service));
        return found;
    }

    /**
     * Unfinished bespoke builds of different councils. Those that hang together by suspect pairs are one finding, filed
     * under the lowest interaction among them; clusters of the same interaction are one, as one is open at a time.
     */
    private Collection<Found> parallelBuilds(int service, List<Candidate> decided) {
        var builds = byId(candidates.unfinishedBuilds(service), decided);
        var suspects = new LinkedHashMap<Likeness, MatchScore>();
        var clusters = new Clusters();
        for (var pair : candidates.amongSolutions(List.copyOf(builds.values()))) {
            var score = score(builds.get(pair.one()), builds.get(pair.other()), pair);
            if (score.isSuspect()) {
                suspects.put(pair, score);
                clusters.join(pair.one(), pair.other());
            }
        }
        var found = new FoundByInteraction(FindingKind.PARALLEL_BUILD, service);
        var places = new LinkedHashMap<UUID, Found>();
        for (var cluster : clusters.all()) {
            var members = cluster.stream().map(builds::get).toList();
            var here = found.of(lowestInteraction(members));
            members.forEach(build -> places.put(build.id(), here.add(build)));
        }
        suspects.forEach((pair, score) -> places.get(pair.one()).add(pair.one(), pair.other(), score));
        return found.all();
    }

    /** Builds of a council begun, or decided on, after a suitable asset of another owner had been released. */
    private Collection<Found> rebuilds(int service, List<Candidate> decided) {
        return begunBeside(
                new FoundByInteraction(FindingKind.REBUILD, service),
                byId(candidates.datedBuilds(service), decided),
                candidates.buildingBlocks(service),
                (build, asset) -> asset.firstReleasedOn().isBefore(build.startedOn()));
    }

    /** Discoveries begun when listed user research of another owner was there, and fresh enough. */
    private Collection<Found> repeatedDiscoveries(int service) {
        return begunBeside(
                new FoundByInteraction(FindingKind.REPEAT_DISCOVERY, service),
                byId(candidates.datedDiscoveries(service), List.of()),
                candidates.research(service),
                (discovery, research) -> research.firstReleasedOn().isBefore(discovery.startedOn())
                        && research.lastReleasedOn()
                                .isAfter(discovery.startedOn().minusMonths(RESEARCH_MONTHS)));
    }

    private Collection<Found> begunBeside(
            FoundByInteraction found,
            Map<UUID, Candidate> solutions,
            List<ListedCandidate> there,
            BiPredicate<Candidate, ListedCandidate> wasThere) {
        var assets = there.stream().collect(Collectors.toMap(ListedCandidate::id, Function.identity()));
        if (solutions.isEmpty() || assets.isEmpty()) {
            return List.of();
        }
        for (var pair : candidates.ofAssets(List.copyOf(solutions.values()), there)) {
            var solution = solutions.get(pair.one());
            var asset = assets.get(pair.other());
            var score = MatchScore.of(Services.SAME, solution.interaction(), null, pair.text());
            if (score.isSuspect() && wasThere.test(solution, asset)) {
                found.of(solution.interaction()).add(solution).add(asset).add(solution.id(), asset.id(), score);
            }
        }
        return found.all();
    }

    /** Several live solutions in one council, whatever they say: two installations of one asset are two systems to run. */
    private List<Found> internal(int service) {
        var live = candidates.liveTogether(service).stream()
                .collect(Collectors.groupingBy(Candidate::council, TreeMap::new, Collectors.toList()));
        return live.entrySet().stream()
                .filter(of -> of.getValue().size() > 1)
                .map(of -> {
                    var found = new Found(FindingKey.ofCouncil(service, of.getKey()));
                    of.getValue().forEach(found::add);
                    return found;
                })
                .toList();
    }

    private static MatchScore score(Candidate one, Candidate other, Likeness likeness) {
        return MatchScore.of(Services.SAME, one.interaction(), other.interaction(), likeness.text());
    }

    private static Integer lowestInteraction(List<Candidate> solutions) {
        return solutions.stream()
                .map(Candidate::interaction)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The newest of both together, whose ids tell their age: so many are compared with each other, and no more. */
    private static Map<UUID, Candidate> byId(List<Candidate> solutions, List<Candidate> decided) {
        return Stream.concat(solutions.stream(), decided.stream())
                .sorted(Comparator.comparing((Candidate one) -> one.id().toString())
                        .reversed())
                .limit(Candidates.MOST)
                .collect(Collectors.toMap(Candidate::id, Function.identity()));
    }

    /** What is found of one kind and service, by interaction. */
    private record FoundByInteraction(FindingKind kind, int service, Map<FindingKey, Found> found) {

        FoundByInteraction(FindingKind kind, int service) {
            this(kind, service, new LinkedHashMap<>());
        }

        Found of(Integer interaction) {
            return found.computeIfAbsent(FindingKey.ofService(kind, service, interaction), Found::new);
        }

        Collection<Found> all() {
            return found.values();
        }
    }
}
