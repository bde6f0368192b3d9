package org.lgds.council.framework.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.lgds.council.scoring.Question.Type;
import org.lgds.kit.problem.Violation;

/** What the constants of scoring must be to one another. */
final class ScoringRules {

    private static final Set<String> STEPS = Set.of("1", "2", "3", "4", "5");
    private static final Set<String> STRENGTHS = Set.of("none", "stated", "documented", "verified");
    private static final Set<String> LABELS = Set.of("low", "medium", "high");

    private final String pointer;
    private final List<Violation> violations = new ArrayList<>();

    private ScoringRules(String pointer) {
        this.pointer = pointer;
    }

    static List<Violation> violations(String pointer, ScoringContent scoring) {
        var rules = new ScoringRules(pointer);
        rules.points(scoring);
        rules.evidence(scoring);
        return rules.violations;
    }

    private void points(ScoringContent scoring) {
        var bounds = scoring.levelLowerBounds();
        require(
                bounds.size() == ScoringContent.STEPS && bounds.get(0) == 0 && isRising(bounds),
                "/levelLowerBounds",
                "must be the lowest scores of the five levels, rising from 0");
        require(
                scoring.scalePoints().keySet().equals(STEPS) && isNotFalling(stepsOf(scoring)),
                "/scalePoints",
                "must give points for each of the steps \"1\" to \"5\", never falling");
        require(
                scoring.percentagePoints().size() >= 2 && isNotFalling(scoring.percentagePoints()),
                "/percentagePoints",
                "must be points for reaching no bound, one, and so on, never falling");
        require(
                scoring.evidenceCap().appliesTo() == Type.SCALE,
                "/evidenceCap/appliesTo",
                "must be scale; other answers have no cap of their own");
    }

    private void evidence(ScoringContent scoring) {
        require(
                scoring.evidenceStrength().keySet().equals(STRENGTHS),
                "/evidenceStrength",
                "must say how far none, stated, documented and verified are trusted");
        var labels = scoring.confidenceLabels();
        require(
                labels.keySet().equals(LABELS)
                        && labels.values().stream().allMatch(bounds -> bounds.size() == 2 && isRising(bounds))
                        && labels.get("low").get(0) == 0
                        && labels.get("low").get(1).equals(labels.get("medium").get(0))
                        && labels.get("medium").get(1).equals(labels.get("high").get(0))
                        && labels.get("high").get(1) == 101,
                "/confidenceLabels",
                "must be low, medium and high, each with where it starts and ends, from 0 to 101 without a gap");
    }

    static boolean isRising(List<Integer> numbers) {
        return IntStream.range(1, numbers.size()).allMatch(i -> numbers.get(i - 1) < numbers.get(i));
    }

    private static boolean isNotFalling(List<Integer> numbers) {
        return IntStream.range(1, numbers.size()).allMatch(i -> numbers.get(i - 1) <= numbers.get(i));
    }

    private static List<Integer> stepsOf(ScoringContent scoring) {
        return STEPS.stream().sorted().map(scoring.scalePoints()::get).toList();
    }

    private void require(boolean holds, String at, String detail) {
        if (!holds) {
            violations.add(Violation.ofBody(pointer + at, detail));
        }
    }
}
