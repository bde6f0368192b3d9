package org.lgds.asset.duplication;

import java.math.BigDecimal;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lgds.asset.match.MatchScore;

/**
 * How alike two members of a finding are, with the score's parts; the first has the smaller id.
 *
 * @param one id of the member with the smaller id
 * @param other id of the other member
 * @param score how alike they are
 */
public record PairView(UUID one, UUID other, Score score) {

    /**
     * How alike two members are. The score is 0.5 service + 0.2 interaction + 0.3 text, with six decimals.
     *
     * @param service the part for the service: 1 if it is the same (LGSL), 0.5 for the same service area, else 0
     * @param interaction the part for the interaction: 1 if it is the same (LGIL), 0.5 where either is blank, else 0
     * @param text how alike title and need are, from 0 to 1; absent where one is a reuse check of a council that is not the
     *     reader's
     * @param match the score, from 0 to 1; absent where the text's part is
     * @param suspect true if it is the same service and the score is 0.70 or more: then something may be done twice
     * @param related true if the two are of one service area and not suspect: worth a look, whatever their score
     */
    @Schema(name = "MatchScore")
    public record Score(
            BigDecimal service,
            BigDecimal interaction,
            BigDecimal text,
            BigDecimal match,
            boolean suspect,
            boolean related) {

        static Score of(MatchScore score, boolean exact) {
            return new Score(
                    score.service(),
                    score.interaction(),
                    exact ? score.text() : null,
                    exact ? score.match() : null,
                    score.isSuspect(),
                    score.isRelated());
        }
    }

    String key() {
        return one + " " + other;
    }
}
