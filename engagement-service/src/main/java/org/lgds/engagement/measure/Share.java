package org.lgds.engagement.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.lgds.kit.problem.Problem;

/** A share of an effect, as callers write it in percent; kept as a whole number of hundredths of one, so that sums are exact. */
public final class Share {

    /** Hundredths of a percent that make the whole. */
    public static final int WHOLE = 10_000;

    private static final int SCALE = 2;
    private static final BigDecimal ALL = BigDecimal.valueOf(WHOLE, SCALE);

    private Share() {}

    static BigDecimal percent(int share) {
        return BigDecimal.valueOf(share, SCALE);
    }

    /**
     * Bounds come first: written out with two decimals, a number as short as {@code 1E300000000} has 300 million digits.
     *
     * @throws Problem 400 for more than two decimals, or outside 0 to 100
     */
    static int of(BigDecimal percent, String pointer) {
        var isShare = percent.signum() >= 0 && percent.compareTo(ALL) <= 0;
        var plain = isShare ? percent.stripTrailingZeros() : null;
        if (plain == null || plain.scale() > SCALE) {
            throw Problem.invalidBody(pointer, "Give the share in percent, 0 to 100, with two decimals at most.");
        }
        return plain.setScale(SCALE, RoundingMode.UNNECESSARY).unscaledValue().intValueExact();
    }
}
