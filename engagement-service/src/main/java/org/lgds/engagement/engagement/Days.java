package org.lgds.engagement.engagement;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.lgds.kit.problem.Problem;

/** Days of advice, in quarters: kept as a whole number of them, so that sums are exact. */
public final class Days {

    private static final int SCALE = 2;
    private static final BigDecimal QUARTERS = BigDecimal.valueOf(4);

    private Days() {}

    public static BigDecimal of(long quarters) {
        return BigDecimal.valueOf(quarters).divide(QUARTERS, SCALE, RoundingMode.UNNECESSARY);
    }

    /** Throws {@link Problem} 400 for what is no whole number of quarters. */
    public static int quarters(BigDecimal days, String pointer) {
        try {
            return days.multiply(QUARTERS).intValueExact();
        } catch (ArithmeticException e) {
            throw Problem.invalidBody(pointer, "Give days in quarters, such as 0.25, 0.5 or 2.");
        }
    }
}
