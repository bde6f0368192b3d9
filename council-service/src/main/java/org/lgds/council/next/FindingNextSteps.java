package org.lgds.council.next;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lgds.council.assessment.Assessment;
import org.lgds.council.assessment.ScoreView;
import org.lgds.council.assessment.Scoring;
import org.lgds.council.assessment.StepView;
import org.lgds.council.baseline.BaselineContents;
import org.lgds.council.baseline.InheritedBaseline;
import org.lgds.council.catalogue.ServingAsset;
import org.lgds.council.catalogue.ServingAssets;
import org.lgds.council.framework.Pinned;
import org.lgds.council.scoring.Fraction;
import org.lgds.council.targets.CouncilTargets;
import org.lgds.council.targets.Target;

/** Finds a council's weak dimensions by the result that stands, else by what it inherited, and for each what would lift it. */
@ApplicationScoped
class FindingNextSteps {

    /** Of each dimension, so that an answer stays readable. */
    private static final int ASSETS = 10;

    private final Scoring scoring;
    private final ServingAssets catalogue;
    private final String ours;

    FindingNextSteps(
            Scoring scoring, ServingAssets catalogue, @ConfigProperty(name = "lgds.maturity.framework") String ours) {
        this.scoring = scoring;
        this.catalogue = catalogue;
        this.ours = ours;
    }

    /** @param limit how many steps in each dimension */
    NextStepsView of(String council, int limit) {
        return Assessment.standing(council)
                .map(assessment -> of(assessment, limit))
                .orElseGet(() ->
                        InheritedBaseline.find(council).map(this::of).orElseGet(() -> NextStepsView.unknown(council)));
    }

    private NextStepsView of(Assessment assessment, int limit) {
        var steps = scoring.steps(assessment).stream()
                .collect(Collectors.groupingBy(StepView::dimension, LinkedHashMap::new, Collectors.toList()));
        var targets =
                targets(assessment.council, Pinned.of(assessment.framework).framework());
        var weak = weak(assessment.result, targets, steps);
        var assets = assets(Pinned.of(assessment.framework).framework(), weak.keySet());
        var dimensions = assessment.result.dimensions().stream()
                .filter(dimension -> weak.containsKey(dimension.id()))
                .sorted(Comparator.comparing(dimension -> place(dimension.id(), steps)))
                .map(dimension -> new WeakDimension(
                        dimension.id(),
                        dimension.score(),
                        dimension.level(),
                        Optional.ofNullable(targets.get(dimension.id()))
                                .map(Target::level)
                                .orElse(null),
                        Optional.ofNullable(targets.get(dimension.id()))
                                .map(Target::dueOn)
                                .orElse(null),
                        weak.get(dimension.id()),
                        steps.getOrDefault(dimension.id(), List.of()).stream()
                                .limit(limit)
                                .toList(),
                        assets.getOrDefault(dimension.id(), List.of())))
                .toList();
        return NextStepsView.of(assessment, dimensions);
    }

    /**
     * By what a successor inherited: the dimensions that score least. Nobody has answered for it yet, so it has no level to
     * hold against a target, and no question to answer better.
     */
    private NextStepsView of(InheritedBaseline baseline) {
        var lines = baseline.contents.newest(ours);
        var lowest =
                lines.stream().map(line -> Fraction.parse(line.exactScore())).min(Comparator.naturalOrder());
        var weak = lines.stream()
                .filter(line ->
                        lowest.filter(Fraction.parse(line.exactScore())::equals).isPresent())
                .toList();
        if (weak.isEmpty()) {
            return NextStepsView.of(baseline, null, List.of());
        }
        var framework = weak.get(0).framework();
        var targets = targets(baseline.council, framework);
        var assets = assets(
                framework, weak.stream().map(BaselineContents.Line::dimension).toList());
        return NextStepsView.of(
                baseline,
                weak.get(0),
                weak.stream()
                        .map(line -> WeakDimension.inherited(
                                line, targets.get(line.dimension()), assets.getOrDefault(line.dimension(), List.of())))
                        .toList());
    }

    /** By dimension of a framework. */
    private static Map<String, Target> targets(String council, String framework) {
        return CouncilTargets.find(council).map(CouncilTargets::inOrder).orElse(List.of()).stream()
                .filter(target -> target.framework().equals(framework))
                .collect(Collectors.toMap(Target::dimension, Function.identity()));
    }

    /** Weak dimensions with the reasons why. */
    private static Map<String, List<Weakness>> weak(
            ScoreView result, Map<String, Target> targets, Map<String, List<StepView>> steps) {
        var lowest = result.dimensions().stream()
                .filter(dimension -> dimension.score() != null)
                .map(dimension -> Fraction.parse(dimension.exactScore()))
                .min(Comparator.naturalOrder());
        var weak = new LinkedHashMap<String, List<Weakness>>();
        for (var dimension : result.dimensions()) {
            var reasons = new ArrayList<Weakness>();
            if (isBelow(dimension, targets.get(dimension.id()))) {
                reasons.add(Weakness.BELOW_TARGET);
            }
            if (isLowest(dimension, lowest) && steps.containsKey(dimension.id())) {
                reasons.add(Weakness.WEAKEST);
            }
            if (result.caps().stream().anyMatch(cap -> cap.isOfCondition(dimension.id()))) {
                reasons.add(Weakness.HOLDS_OVERALL_LEVEL);
            }
            if (!reasons.isEmpty()) {
                weak.put(dimension.id(), reasons);
            }
        }
        return weak;
    }

    private static boolean isBelow(ScoreView.Dimension dimension, Target target) {
        return target != null && dimension.level() != null && dimension.level() < target.level();
    }

    private static boolean isLowest(ScoreView.Dimension dimension, Optional<Fraction> lowest) {
        return dimension.score() != null
                && lowest.filter(Fraction.parse(dimension.exactScore())::equals).isPresent();
    }

    /** Those with a failed gate first, then those with the greatest gain; last what has no step left. */
    private static int place(String dimension, Map<String, List<StepView>> steps) {
        var at = new ArrayList<>(steps.keySet()).indexOf(dimension);
        return at < 0 ? Integer.MAX_VALUE : at;
    }

    /** Assets name dimensions of the suite's own framework; another may call something else the same. */
    private Map<String, List<ServingAsset>> assets(String framework, Collection<String> weak) {
        return framework.equals(ours) ? catalogue.of(weak, ASSETS) : Map.of();
    }
}
