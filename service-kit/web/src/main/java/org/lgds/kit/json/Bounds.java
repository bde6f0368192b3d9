package org.lgds.kit.json;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * What days, times and numbers callers may send. Java reads a year 0, which many calendars do not have, and years up to
 * 999,999,999, which a database does not keep; and a
 * number of a dozen characters, such as 1E300000000, takes minutes to be written out.
 */
public final class Bounds {

    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);
    private static final Instant FROM = FIRST.atStartOfDay(ZoneOffset.UTC).toInstant();
    private static final Instant UNTIL =
            LAST.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    private static final int MOST_DIGITS = 100;

    private Bounds() {}

    /** True for a day from the year 1 to the year 9999. */
    public static boolean hold(LocalDate day) {
        return !day.isBefore(FIRST) && !day.isAfter(LAST);
    }

    /** True for a moment in those years, in UTC. */
    public static boolean hold(Instant time) {
        return !time.isBefore(FROM) && time.isBefore(UNTIL);
    }

    /** By its exponent alone; how many digits a number may be written with is Jackson's to limit. */
    public static boolean hold(BigDecimal number) {
        return Math.abs((long) number.scale()) <= MOST_DIGITS;
    }
}
