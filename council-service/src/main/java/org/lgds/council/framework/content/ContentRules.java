package org.lgds.council.framework.content;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.lgds.council.scoring.Question.Type;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.Violation;

/** What the parts of a framework's version must be to one another, so that every answer to it can be scored. */
public final class ContentRules {

    private static final int WHOLE_BP = 10_000;
    private static final int WHOLE_DIMENSION = 100;
    private static final Set<String> STEPS = IntStream.rangeClosed(1, ScoringContent.STEPS)
            .mapToObj(Integer::toString)
            .collect(Collectors.toSet());

    private final String pointer;
    private final FrameworkContent content;
    private final List<Violation> violations = new ArrayList<>();

    private ContentRules(String pointer, FrameworkContent content) {
        this.pointer = pointer;
        this.content = content;
    }

    /**
     * Lets only a whole content go on.
     *
     * @param pointer where it is in the body
     * @throws Problem 400 with all that is wrong with it
     */
    public static void mustHold(String pointer, FrameworkContent content) {
        var violations = violations(pointer, content);
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
    }

    static List<Violation> violations(String pointer, FrameworkContent content) {
        var rules = new ContentRules(pointer, content);
        rules.levels();
        rules.violations.addAll(ScoringRules.violations(pointer + "/scoring", content.scoring()));
        rules.dimensions();
        return rules.violations;
    }

    private void levels() {
        var numbers = content.levels().stream().map(LevelContent::level).toList();
        require(numbers.equals(List.of(1, 2, 3, 4, 5)), "/levels", "must be the five levels 1 to 5, in order");
    }

    private void dimensions() {
        var ids = new HashSet<String>();
        for (int i = 0; i < content.dimensions().size(); i++) {
            var dimension = content.dimensions().get(i);
            var at = "/dimensions/" + i;
            require(ids.add(dimension.id()), at + "/id", "is used twice; ids are unique");
            require(
                    dimension.levels().keySet().equals(STEPS),
                    at + "/levels",
                    "must say what each of the levels \"1\" to \"5\" looks like");
            questions(at + "/questions", dimension);
        }
        var sum = content.dimensions().stream()
                .mapToInt(DimensionContent::weightBp)
                .sum();
        require(sum == WHOLE_BP, "/dimensions", "have weights that sum to %d; they must sum to 10000".formatted(sum));
    }

    private void questions(String at, DimensionContent dimension) {
        var ids = new HashSet<String>();
        for (int i = 0; i < dimension.questions().size(); i++) {
            question(at + "/" + i, dimension, dimension.questions().get(i), ids);
        }
        var sum =
                dimension.questions().stream().mapToInt(QuestionContent::weight).sum();
        require(sum == WHOLE_DIMENSION, at, "have weights that sum to %d; they must sum to 100".formatted(sum));
    }

    private void question(String at, DimensionContent dimension, QuestionContent question, Set<String> ids) {
        require(ids.add(question.id()), at + "/id", "is used twice; ids are unique");
        require(
                question.id().startsWith(dimension.id() + "."),
                at + "/id",
                "must start with %s, the dimension it is in".formatted(dimension.id() + "."));
        require(
                question.gateLevel() == null || question.type() == Type.BOOLEAN,
                at + "/gateLevel",
                "only a boolean question can be a gate");
        require(
                question.anchors() == null
                        || question.type() == Type.SCALE
                                && STEPS.containsAll(question.anchors().keySet()),
                at + "/anchors",
                "only a scale has anchors, for steps from \"1\" to \"5\"");
        if (question.type() == Type.PERCENTAGE) {
            bounds(at + "/bandLowerBounds", question.bandLowerBounds());
        } else {
            require(question.bandLowerBounds() == null, at + "/bandLowerBounds", "only a percentage has bounds");
        }
    }

    private void bounds(String at, List<Integer> bounds) {
        var wanted = content.scoring().percentagePoints().size() - 1;
        require(
                bounds != null && bounds.size() == wanted && ScoringRules.isRising(bounds),
                at,
                "must be %d rising percentages, one fewer than scoring.percentagePoints".formatted(wanted));
    }

    private void require(boolean holds, String at, String detail) {
        if (!holds) {
            violations.add(Violation.ofBody(pointer + at, detail));
        }
    }
}
