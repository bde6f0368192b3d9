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
 * @param assessment where it comes from, for the council and LGDS
 * @param staleFrom the first day on which it is too old to be relied on
 * @param overall absent where the reader may not see every dimension: it would tell of the others
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
     * What the dimensions come to together.
     *
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
