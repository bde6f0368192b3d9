package org.lgds.asset.reusecheck;

import java.math.BigDecimal;
import java.util.UUID;

import org.lgds.asset.match.MatchScore;

/**
 * An asset or a solution that may serve, and why.
 *
 * @param council whose it is; absent for an asset of another party
 * @param reason in a sentence: "Same service and interaction; live in 4 councils; readiness easy"
 */
public record Match(UUID asset, UUID solution, String council, String name, Score score, String reason) {

    /** How alike the two are, with the parts of the score (DOMAIN.md 4.7). */
    public record Score(BigDecimal match, BigDecimal service, BigDecimal interaction, BigDecimal text) {

        static Score of(MatchScore score) {
            return new Score(score.match(), score.service(), score.interaction(), score.text());
        }
    }
}
