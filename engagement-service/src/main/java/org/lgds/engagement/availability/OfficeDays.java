package org.lgds.engagement.availability;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import org.lgds.kit.calendar.WorkingDays;

/** Counts the working days of England, where LGDS has its office; they are gone through once. */
final class OfficeDays {

    private static final WorkingDays ENGLAND = WorkingDays.of(WorkingDays.Nation.ENGLAND);

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2101, 12, 31);

    /** By day since the first, how many there are before it. */
    private static final int[] BEFORE = before();

    private OfficeDays() {}

    /** How many there are before a day. Days before 2000 or after 2101 do not count. */
    static int before(LocalDate day) {
        return BEFORE[index(day)];
    }

    private static int index(LocalDate day) {
        long days = day.toEpochDay() - FIRST.toEpochDay();
        return (int) Math.max(0, Math.min(days, BEFORE.length - 1));
    }

    private static int[] before() {
        var before = new int[(int) FIRST.until(LAST, ChronoUnit.DAYS) + 2];
        for (int day = 0; day < before.length - 1; day++) {
            before[day + 1] = before[day] + (ENGLAND.contains(FIRST.plusDays(day)) ? 1 : 0);
        }
        return before;
    }
}
