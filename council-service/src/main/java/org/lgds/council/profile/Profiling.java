package org.lgds.council.profile;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;
import org.lgds.council.assessment.Assessment;
import org.lgds.council.baseline.BaselineView;
import org.lgds.council.baseline.InheritedBaseline;
import org.lgds.council.council.Council;
import org.lgds.council.result.ResultSight;
import org.lgds.council.result.SeenDimensions;
import org.lgds.council.result.Staleness;
import org.lgds.council.targets.CouncilTargets;
import org.lgds.kit.problem.Problem;

/** Puts a profile together for this caller. */
@RequestScoped
class Profiling {

    /** Results that a profile goes back over, the newest: one a year is expected. */
    private static final int RESULTS = 100;

    private final ResultSight sight;
    private final Staleness staleness;
    private final ServiceOutcomes outcomes;

    private final Clock clock;

    Profiling(ResultSight sight, Staleness staleness, ServiceOutcomes outcomes, Clock clock) {
        this.clock = clock;
        this.sight = sight;
        this.staleness = staleness;
        this.outcomes = outcomes;
    }

    /** @throws Problem 404 where nothing is to be seen, whether there is no such council, no result, or none that is shared */
    ProfileView of(String code) {
        var seen = sight.of(code);
        if (seen.all()) {
            Council.of(code);
        }
        var results = seen.none() ? List.<SeenResult>of() : results(code, seen);
        if (!seen.all() && results.isEmpty()) {
            throw Problem.notFound("profile of council", code);
        }
        var baseline = seen.all() ? InheritedBaseline.find(code) : Optional.<InheritedBaseline>empty();
        return new ProfileView(
                code,
                current(results),
                Trends.ofWholes(results),
                Trends.ofDimensions(results),
                seen.all() ? targets(code, results) : null,
                baseline.map(BaselineView::of).orElse(null),
                baseline.flatMap(one -> one.dueBy(standing(results).map(SeenResult::assessment), clock.getZone()))
                        .orElse(null),
                seen.all() ? outcomes.of(code) : null);
    }

    private static Optional<SeenResult> standing(List<SeenResult> results) {
        return results.stream()
                .filter(result -> result.assessment().state == Assessment.State.FINAL)
                .findFirst();
    }

    private static List<TargetView> targets(String code, List<SeenResult> results) {
        return CouncilTargets.find(code).map(CouncilTargets::inOrder).orElse(List.of()).stream()
                .map(target -> TargetView.of(
                        target,
                        standing(results)
                                .map(result -> result.level(target.framework(), target.dimension()))
                                .orElse(null)))
                .toList();
    }

    private CurrentResult current(List<SeenResult> results) {
        return standing(results)
                .map(result -> {
                    var finalisedAt = result.assessment().finalisedAt;
                    return CurrentResult.of(result, staleness.from(finalisedAt), staleness.isStale(finalisedAt));
                })
                .orElse(null);
    }

    /** The oldest first; those that the caller may see nothing of are left out. */
    private static List<SeenResult> results(String code, SeenDimensions seen) {
        var results = new ArrayList<>(Assessment.<Assessment>find(
                        "council = ?1 and state in ?2 order by finalisedAt desc, id desc",
                        code,
                        List.of(Assessment.State.FINAL, Assessment.State.SUPERSEDED))
                .page(0, RESULTS)
                .stream()
                .map(assessment -> SeenResult.of(assessment, seen))
                .filter(result -> !result.dimensions().isEmpty())
                .toList());
        Collections.reverse(results);
        return results;
    }
}
