package org.lgds.council.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What all answers come to: the weighted mean of the dimensions, and a level that political will, confidence and gates hold
 * down. {@code score}, {@code confidence} and {@code level} are null where no question applies at all.
 */
public record Score(Fraction score, Fraction confidence, Level level, List<DimensionScore> dimensions) {

    static Score of(List<Dimension> dimensions, List<DimensionScore> scores, Rules rules) {
        var weight = 0;
        var score = Fraction.ZERO;
        var confidence = Fraction.ZERO;
        for (int i = 0; i < scores.size(); i++) {
            var one = scores.get(i);
            if (one.isScored()) {
                var share = dimensions.get(i).weight();
                weight += share;
                score = score.plus(one.score().times(share));
                confidence = confidence.plus(one.confidence().times(share));
            }
        }
        if (weight == 0) {
            return new Score(null, null, null, scores);
        }
        var mean = score.over(weight);
        var trust = confidence.over(weight);
        return new Score(mean, trust, Level.of(rules.band(mean), caps(dimensions, scores, trust, rules)), scores);
    }

    public DimensionScore of(String dimension) {
        return dimensions.stream()
                .filter(one -> one.id().equals(dimension))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no dimension " + dimension));
    }

    /** The weakest conditions hold the overall level down, each by name; so does low confidence. */
    private static List<Cap> caps(
            List<Dimension> dimensions, List<DimensionScore> scores, Fraction confidence, Rules rules) {
        var conditions = scores.stream()
                .filter(DimensionScore::isScored)
                .filter(one -> dimensions.stream()
                        .anyMatch(dimension ->
                                dimension.condition() && dimension.id().equals(one.id())))
                .toList();
        var weakest =
                conditions.stream().mapToInt(one -> one.level().reached()).min().orElse(Integer.MAX_VALUE);
        Function<DimensionScore, Cap> cap =
                one -> Cap.ofCondition(one.id(), weakest + rules.caps().conditionOffset());
        var caps = new ArrayList<>(conditions.stream()
                .filter(one -> one.level().reached() == weakest)
                .map(cap)
                .toList());
        if (!confidence.reaches(rules.caps().trustedFrom())) {
            caps.add(Cap.ofEvidence(rules));
        }
        return caps;
    }
}
