package org.lgds.council.next;

import java.util.ArrayList;
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
import org.lgds.council.catalogue.ServingAsset;
import org.lgds.council.catalogue.ServingAssets;
import org.lgds.council.framework.Pinned;
import org.lgds.council.scoring.Fraction;
import org.lgds.council.targets.CouncilTargets;
import org.lgds.council.targets.Target;

/** Finds a council's weak dimensions by the result that stands, and for each what would lift it. */
@ApplicationScoped
class FindingNextSteps {

    /** Of each dimension, so that an answer stays readable. */
    private static final int STEPS = 10;

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

    NextStepsView of(String council) {
        return Assessment.standing(council)
                .map(this::of)
                .orElseGet(() -> new NextStepsView(council, null, null, List.of()));
    }

    private NextStepsView of(Assessment assessment) {
        var steps = scoring.steps(assessment).stream()
                .collect(Collectors.groupingBy(StepView::dimension, LinkedHashMap::new, Collectors.toList()));
        var targets = targets(assessment);
        var weak = weak(assessment.result, targets, steps);
        var assets = assets(assessment, weak);
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
                                .limit(STEPS)
                                .toList(),
                        assets.getOrDefault(dimension.id(), List.of())))
                .toList();
        return new NextStepsView(assessment.council, assessment.id, assessment.framework, dimensions);
    }

    /** By dimension of the result's framework. */
    private static Map<String, Target> targets(Assessment assessment) {
        var framework = Pinned.of(assessment.framework).framework();
        return CouncilTargets.find(assessment.council).map(CouncilTargets::inOrder).orElse(List.of()).stream()
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
    private Map<String, List<ServingAsset>> assets(Assessment assessment, Map<String, List<Weakness>> weak) {
        return Pinned.of(assessment.framework).framework().equals(ours)
                ? catalogue.of(weak.keySet(), ASSETS)
                : Map.of();
    }
}
