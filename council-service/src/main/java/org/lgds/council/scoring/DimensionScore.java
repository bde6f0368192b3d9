package org.lgds.council.scoring;

import java.util.List;

/**
 * What a dimension's answers come to. Of a dimension in which no question applies only the id is there.
 *
 * @param score 0 to 100
 * @param confidence 0 to 100
 * @param coverage percent of the applicable weight that is answered
 * @param countedLower scale questions whose answer counts for less, as nothing documents it
 */
public record DimensionScore(
        String id, Fraction score, Fraction confidence, Fraction coverage, Level level, List<String> countedLower) {

    static DimensionScore none(String id) {
        return new DimensionScore(id, null, null, null, null, List.of());
    }

    public boolean isScored() {
        return score != null;
    }
}
