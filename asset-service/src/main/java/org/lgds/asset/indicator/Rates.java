package org.lgds.asset.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Shares of counts. */
final class Rates {

    private static final int PLACES = 4;

    private Rates() {}

    /** In four places half up; null of nothing. */
    static BigDecimal of(long part, long whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), PLACES, RoundingMode.HALF_UP);
    }
}
