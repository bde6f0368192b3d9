package org.lgds.council.assessment;

import java.math.BigDecimal;
import java.util.List;

import org.lgds.council.scoring.Cap;
import org.lgds.council.scoring.Confidence;
import org.lgds.council.scoring.DimensionScore;
import org.lgds.council.scoring.Fraction;
import org.lgds.council.scoring.Questionnaire;
import org.lgds.council.scoring.Rules;

/**
 * What answers come to, shown with one decimal and exactly, as a fraction.
 *
 * @param score 0 to 100; absent where no question applies
 * @param exactScore the score exactly, as a fraction such as 125/2
 * @param confidence how far the answers can be relied on by their evidence, in percent, with one decimal
 * @param exactConfidence the confidence exactly, as a fraction
 * @param confidenceLabel the confidence in a word
 * @param band the level, 1 to 5, that the score alone would give
 * @param level the level, 1 to 5, after its caps
 * @param caps what holds the level below its band, the lowest first
 * @param dimensions each dimension by itself
 * @param agreementRate percent of the answered weight that moderation left unchanged; absent without moderation
 */
public record ScoreView(
        BigDecimal score,
        String exactScore,
        BigDecimal confidence,
        String exactConfidence,
        Confidence confidenceLabel,
        Integer band,
        Integer level,
        List<Cap> caps,
        List<Dimension> dimensions,
        BigDecimal agreementRate) {

    /**
     * What the answers of one dimension come to.
     *
     * @param score 0 to 100, with one decimal; absent where no question of it applies
     * @param exactScore the score exactly, as a fraction such as 950/17
     * @param confidence how far the answers can be relied on by their evidence, in percent, with one decimal
     * @param exactConfidence the confidence exactly, as a fraction
     * @param confidenceLabel the confidence in a word
     * @param coverage percent of the applicable weight that is answered
     * @param band the level, 1 to 5, that the score alone would give
     * @param level the level, 1 to 5, after its caps
     * @param caps what holds the level below its band, the lowest first
     * @param countedLower scale questions whose answer counts for less, as nothing documents it
     */
    public record Dimension(
            String id,
            BigDecimal score,
            String exactScore,
            BigDecimal confidence,
            String exactConfidence,
            Confidence confidenceLabel,
            BigDecimal coverage,
            Integer band,
            Integer level,
            List<Cap> caps,
            List<String> countedLower) {

        private static Dimension of(DimensionScore dimension, Rules rules) {
            return dimension.isScored()
                    ? new Dimension(
                            dimension.id(),
                            dimension.score().shown(),
                            dimension.score().toString(),
                            dimension.confidence().shown(),
                            dimension.confidence().toString(),
                            rules.evidence().label(dimension.confidence()),
                            dimension.coverage().shown(),
                            dimension.level().band(),
                            dimension.level().reached(),
                            dimension.level().caps(),
                            dimension.countedLower())
                    : new Dimension(
                            dimension.id(), null, null, null, null, null, null, null, null, List.of(), List.of());
        }
    }

    /** Scores answers as they count now. */
    static ScoreView of(Questionnaire questionnaire, CountedAnswers answers) {
        var score = questionnaire.score(answers.settled());
        var rules = questionnaire.rules();
        var dimensions = score.dimensions().stream()
                .map(dimension -> Dimension.of(dimension, rules))
                .toList();
        var agreement = shown(answers.agreement(questionnaire));
        return score.level() == null
                ? new ScoreView(null, null, null, null, null, null, null, List.of(), dimensions, agreement)
                : new ScoreView(
                        score.score().shown(),
                        score.score().toString(),
                        score.confidence().shown(),
                        score.confidence().toString(),
                        rules.evidence().label(score.confidence()),
                        score.level().band(),
                        score.level().reached(),
                        score.level().caps(),
                        dimensions,
                        agreement);
    }

    private static BigDecimal shown(Fraction fraction) {
        return fraction == null ? null : fraction.shown();
    }
}
