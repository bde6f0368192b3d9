package org.lgds.asset.reusecheck;

import java.math.BigDecimal;
import java.util.UUID;

import org.lgds.asset.match.MatchScore;

/**
 * An asset or a solution that may serve, and why.
 *
 * @param asset id of the asset; absent where it is a solution
 * @param solution id of the solution; absent where it is an asset
 * @param council code of the council whose it is; absent for an asset of another party
 * @param name what it is called
 * @param score how alike they are
 * @param reason why it was found, in a sentence such as "Same service and interaction; live in 4 councils; readiness easy"
 */
public record Match(UUID asset, UUID solution, String council, String name, Score score, String reason) {

    /**
     * How alike the two are, with the parts of the score (DOMAIN.md 4.7).
     *
     * @param match the score, from 0 to 1
     * @param service the part for the service (LGSL): 1 if it is the same, 0.5 for the same service area, else 0
     * @param interaction the part for the interaction (LGIL): 1 if it is the same, 0.5 where either is blank, else 0
     * @param text how alike title and need are, from 0 to 1
     */
    public record Score(BigDecimal match, BigDecimal service, BigDecimal interaction, BigDecimal text) {

        static Score of(MatchScore score) {
            return new Score(score.match(), score.service(), score.interaction(), score.text());
        }
    }
}
