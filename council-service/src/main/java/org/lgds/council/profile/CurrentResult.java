package org.lgds.council.profile;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.lgds.council.assessment.Assurance;
import org.lgds.council.assessment.ScoreView;
import org.lgds.council.scoring.Cap;
import org.lgds.council.scoring.Confidence;

/**
 * The result that stands, cut to what the reader may see.
 *
 * @param assessment id of the assessment it comes from; for the council and LGDS
 * @param framework the version of the framework it was assessed by, such as lgds-dmf/1.0.0
 * @param assurance how far it was checked
 * @param finalisedAt when it became final, in UTC
 * @param staleFrom the first day on which it is too old to be relied on
 * @param stale true once it is too old to be relied on
 * @param overall what the dimensions come to together; absent where the reader may not see every one of them
 * @param dimensions each dimension that the reader may see
 */
public record CurrentResult(
        UUID assessment,
        String framework,
        Assurance assurance,
        Instant finalisedAt,
        LocalDate staleFrom,
        boolean stale,
        Overall overall,
        List<ScoreView.Dimension> dimensions) {

    /**
     * What all dimensions come to together.
     *
     * @param score 0 to 100, with one decimal; absent where no question applied
     * @param exactScore the score exactly, as a fraction such as 125/2
     * @param confidence how far the answers can be relied on by their evidence, in percent, with one decimal
     * @param exactConfidence the confidence exactly, as a fraction
     * @param confidenceLabel the confidence in a word
     * @param band the level, 1 to 5, that the score alone would give
     * @param level the level, 1 to 5, after its caps
     * @param caps what holds the level below its band, the lowest first
     * @param agreementRate percent of the answered weight that moderation left unchanged; absent without moderation
     */
    public record Overall(
            BigDecimal score,
            String exactScore,
            BigDecimal confidence,
            String exactConfidence,
            Confidence confidenceLabel,
            Integer band,
            Integer level,
            List<Cap> caps,
            BigDecimal agreementRate) {

        private static Overall of(ScoreView result) {
            return new Overall(
                    result.score(),
                    result.exactScore(),
                    result.confidence(),
                    result.exactConfidence(),
                    result.confidenceLabel(),
                    result.band(),
                    result.level(),
                    result.caps(),
                    result.agreementRate());
        }
    }

    static CurrentResult of(SeenResult seen, LocalDate staleFrom, boolean stale) {
        var assessment = seen.assessment();
        return new CurrentResult(
                seen.isOwn() ? assessment.id : null,
                assessment.framework,
                assessment.assurance,
                assessment.finalisedAt,
                staleFrom,
                stale,
                seen.isWhole() ? Overall.of(assessment.result) : null,
                seen.dimensions());
    }
}
