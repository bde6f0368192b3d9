package org.lgds.engagement.recommendation.summary;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Shares in percent, to a tenth, half up. */
final class Percent {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private Percent() {}

    /** Null of nothing. */
    static BigDecimal of(long part, long whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part).multiply(WHOLE).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }
}
