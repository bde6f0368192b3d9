package org.lgds.engagement.application;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What an application was scored: the mean is the total divided by the members.
 *
 * @param total sum of the members' weighted scores, in hundredths of a point
 * @param members how many members scored it
 * @param mean the mean in points, rounded to two decimals; nothing is decided by it
 */
public record MeanScore(long total, int members, BigDecimal mean) {

    private static final BigDecimal HUNDREDTHS = BigDecimal.valueOf(100);

    static MeanScore of(Long total, Integer members) {
        return total == null
                ? null
                : new MeanScore(
                        total,
                        members,
                        BigDecimal.valueOf(total)
                                .divide(HUNDREDTHS.multiply(BigDecimal.valueOf(members)), 2, RoundingMode.HALF_UP));
    }
}
