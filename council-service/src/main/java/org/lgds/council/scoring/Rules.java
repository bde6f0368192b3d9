package org.lgds.council.scoring;

import java.util.List;
import java.util.Map;

/**
 * The constants of scoring, which a framework's version fixes (DOMAIN.md 3.5).
 *
 * @param bands the lowest score of each level, rising from 0
 * @param minCoverage percent of each dimension's weight that must be answered to submit
 */
public record Rules(List<Integer> bands, Points points, Caps caps, Evidence evidence, int minCoverage) {

    /**
     * Points from 0 to 100.
     *
     * @param scale of each step of a scale, from 1
     * @param percentage by the number of bounds that a percentage reaches, from none
     * @param unanswered of a question without an answer
     */
    public record Points(List<Integer> scale, List<Integer> percentage, int unanswered) {}

    /**
     * What holds a level down.
     *
     * @param undocumentedScale the most that a scale answer counts as without documented evidence
     * @param trustedFrom the confidence, in percent, below which a level is capped
     * @param untrustedLevel the level it is then capped at
     * @param conditionOffset how far the overall level may rise above the weakest condition
     */
    public record Caps(int undocumentedScale, int trustedFrom, int untrustedLevel, int conditionOffset) {}

    /**
     * How far evidence is trusted.
     *
     * @param trust of each strength, from 0 to 1
     * @param mediumFrom the confidence, in percent, from which it is medium
     * @param highFrom the confidence, in percent, from which it is high
     */
    public record Evidence(Map<Strength, Fraction> trust, int mediumFrom, int highFrom) {

        public Confidence label(Fraction confidence) {
            if (confidence.reaches(highFrom)) {
                return Confidence.HIGH;
            }
            return confidence.reaches(mediumFrom) ? Confidence.MEDIUM : Confidence.LOW;
        }
    }

    /** The level that an exact score lies in. */
    int band(Fraction score) {
        return (int) bands.stream().filter(score::reaches).count();
    }
}
