package org.lgds.council.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A dimension as far as it counts.
 *
 * @param condition true of political will, which the overall level cannot outgrow
 * @param weight in basis points of the whole
 */
public record Dimension(String id, boolean condition, int weight, List<Question> questions) {

    private static final int PERCENT = 100;

    /** Scores it; questions without an answer give no points, those that do not apply are left out (DOMAIN.md 3.5). */
    DimensionScore score(Map<String, Answer> answers, Rules rules) {
        var counted = applicable(answers);
        var all = weight(counted);
        if (all == 0) {
            return DimensionScore.none(id);
        }
        var score = sum(counted, question -> Fraction.of(question.points(answers.get(question.id()), rules)))
                .over(all);
        var confidence = sum(counted, question -> trust(answers.get(question.id()), rules))
                .times(PERCENT)
                .over(all);
        var level = Level.of(rules.band(score), caps(counted, answers, confidence, rules));
        return new DimensionScore(
                id, score, confidence, coverage(counted, answers), level, countedLower(counted, answers, rules));
    }

    /** Questions that were not answered as not applicable. */
    List<Question> applicable(Map<String, Answer> answers) {
        return questions.stream()
                .filter(question -> !answers.containsKey(question.id())
                        || answers.get(question.id()).applies())
                .toList();
    }

    static int weight(List<Question> questions) {
        return questions.stream().mapToInt(Question::weight).sum();
    }

    private static Fraction coverage(List<Question> counted, Map<String, Answer> answers) {
        var answered = counted.stream()
                .filter(question -> answers.containsKey(question.id()))
                .toList();
        return Fraction.of(weight(answered), weight(counted)).times(PERCENT);
    }

    private static Fraction trust(Answer answer, Rules rules) {
        return answer == null ? Fraction.ZERO : rules.evidence().trust().get(answer.evidence());
    }

    private static List<Cap> caps(
            List<Question> counted, Map<String, Answer> answers, Fraction confidence, Rules rules) {
        var caps = new ArrayList<Cap>();
        counted.stream()
                .filter(question -> question.isFailedGate(answers.get(question.id())))
                .map(Cap::ofGate)
                .forEach(caps::add);
        if (!confidence.reaches(rules.caps().trustedFrom())) {
            caps.add(Cap.ofEvidence(rules));
        }
        return caps;
    }

    private static List<String> countedLower(List<Question> counted, Map<String, Answer> answers, Rules rules) {
        return counted.stream()
                .filter(question -> question.isCountedLower(answers.get(question.id()), rules))
                .map(Question::id)
                .toList();
    }

    private static Fraction sum(List<Question> questions, Function<Question, Fraction> value) {
        return questions.stream()
                .map(question -> value.apply(question).times(question.weight()))
                .reduce(Fraction.ZERO, Fraction::plus);
    }
}
