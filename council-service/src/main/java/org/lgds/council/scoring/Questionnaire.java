package org.lgds.council.scoring;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All questions of a framework's version, with the rules that score their answers. Answers are by question id; a question
 * that is not among them is unanswered.
 */
public record Questionnaire(List<Dimension> dimensions, Rules rules) {

    private static final int PERCENT = 100;

    /** Scores answers at any coverage, exactly (DOMAIN.md 3.5). */
    public Score score(Map<String, Answer> answers) {
        var scores = dimensions.stream()
                .map(dimension -> dimension.score(answers, rules))
                .toList();
        return Score.of(dimensions, scores, rules);
    }

    /** Dimensions of which too little is answered for a submission; one without any applicable question lacks nothing. */
    public List<DimensionScore> belowCoverage(Map<String, Answer> answers) {
        return score(answers).dimensions().stream()
                .filter(DimensionScore::isScored)
                .filter(dimension -> !dimension.coverage().reaches(rules.minCoverage()))
                .toList();
    }

    /** What to do next: the questions whose next higher answer would lift a score, failed gates first, then most first. */
    public List<Gain> gains(Map<String, Answer> answers) {
        return dimensions.stream()
                .flatMap(dimension -> gains(dimension, answers))
                .sorted(Gain.MOST_FIRST)
                .toList();
    }

    /**
     * Percent of the answered weight that a later stage has left as it was: the same value, and evidence that is no weaker
     * (DOMAIN.md 3.6). Null where nothing was answered. Weights are those of questions within their dimensions.
     */
    public Fraction agreement(Map<String, Answer> before, Map<String, Answer> after) {
        var answered = dimensions.stream()
                .flatMap(dimension -> dimension.applicable(before).stream())
                .filter(question -> before.containsKey(question.id()))
                .toList();
        var left = answered.stream()
                .filter(question -> before.get(question.id()).isLeftBy(after.get(question.id())))
                .toList();
        var all = Dimension.weight(answered);
        return all == 0 ? null : Fraction.of(Dimension.weight(left), all).times(PERCENT);
    }

    private Stream<Gain> gains(Dimension dimension, Map<String, Answer> answers) {
        var whole = dimensions.stream().mapToInt(Dimension::weight).sum();
        var now = dimension.score(answers, rules);
        return now.isScored()
                ? dimension.applicable(answers).stream()
                        .flatMap(question -> gain(dimension, question, answers, now, whole).stream())
                : Stream.empty();
    }

    private Optional<Gain> gain(
            Dimension dimension, Question question, Map<String, Answer> answers, DimensionScore now, int whole) {
        var answer = answers.get(question.id());
        return question.next(answer, rules)
                .map(next -> {
                    var then = new HashMap<>(answers);
                    then.put(question.id(), next);
                    var lift = dimension.score(then, rules).score().minus(now.score());
                    return new Gain(
                            dimension.id(),
                            question.id(),
                            question.isFailedGate(answer),
                            next,
                            lift,
                            lift.times(dimension.weight()).over(whole));
                })
                .filter(gain -> gain.ofDimension().compareTo(Fraction.ZERO) > 0);
    }
}
