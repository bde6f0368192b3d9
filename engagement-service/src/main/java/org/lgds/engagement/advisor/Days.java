package org.lgds.engagement.advisor;

import java.time.LocalDate;

/** What days callers may name: those a calendar of today can count, and the database keep. */
final class Days {

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate END = LocalDate.of(2100, 1, 1);

    private Days() {}

    static boolean isDay(LocalDate day) {
        return !day.isBefore(FIRST) && !day.isAfter(END);
    }

    static boolean isPeriod(LocalDate from, LocalDate until) {
        return isDay(from) && isDay(until) && from.isBefore(until);
    }
}
