package org.lgds.kit.json;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * What days, times and numbers callers may send. Java reads years up to 999,999,999, which a database does not keep; and a
 * number of a dozen characters, such as 1E300000000, takes minutes to be written out.
 */
public final class Bounds {

    private static final int LAST_YEAR = 9999;
    private static final int MOST_DIGITS = 100;

    private Bounds() {}

    public static boolean hold(LocalDate day) {
        return day.getYear() >= 0 && day.getYear() <= LAST_YEAR;
    }

    public static boolean hold(Instant time) {
        return hold(time.atOffset(ZoneOffset.UTC).toLocalDate());
    }

    /** By its exponent alone; how many digits a number may be written with is Jackson's to limit. */
    public static boolean hold(BigDecimal number) {
        return Math.abs((long) number.scale()) <= MOST_DIGITS;
    }
}
