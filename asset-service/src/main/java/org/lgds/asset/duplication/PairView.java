package org.lgds.asset.duplication;

import java.util.UUID;

import org.lgds.asset.match.MatchScore;

/**
 * How alike two members of a finding are, with the score's parts; the first has the smaller id.
 *
 * @param one id of the member with the smaller id
 * @param other id of the other member
 * @param score how alike they are
 */
public record PairView(UUID one, UUID other, MatchScore score) {

    String key() {
        return one + " " + other;
    }
}
