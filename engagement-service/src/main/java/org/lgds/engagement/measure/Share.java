package org.lgds.engagement.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.lgds.kit.problem.Problem;

/** A share of an effect, as callers write it in percent; kept as a whole number of hundredths of one, so that sums are exact. */
public final class Share {

    /** Hundredths of a percent that make the whole. */
    public static final int WHOLE = 10_000;

    private static final int SCALE = 2;

    private Share() {}

    static BigDecimal percent(int share) {
        return BigDecimal.valueOf(share, SCALE);
    }

    /** Throws {@link Problem} 400 for more than two decimals, or outside 0 to 100. */
    static int of(BigDecimal percent, String pointer) {
        try {
            var share = percent.setScale(SCALE, RoundingMode.UNNECESSARY)
                    .unscaledValue()
                    .intValueExact();
            if (share >= 0 && share <= WHOLE) {
                return share;
            }
        } catch (ArithmeticException e) {
            // As the last line says.
        }
        throw Problem.invalidBody(pointer, "Give the share in percent, 0 to 100, with two decimals at most.");
    }
}
