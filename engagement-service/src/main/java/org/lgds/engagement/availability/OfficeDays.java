package org.lgds.engagement.availability;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.lgds.kit.calendar.WorkingDays;

/** Counts the working days of England, where LGDS has its office; each year is gone through once. */
final class OfficeDays {

    private static final WorkingDays ENGLAND = WorkingDays.of(WorkingDays.Nation.ENGLAND);

    /** By year, how many there are before each of its days. */
    private static final Map<Integer, int[]> BEFORE = new ConcurrentHashMap<>();

    private OfficeDays() {}

    /** From a day until the day before {@code until}; none where that is no later. */
    static int between(LocalDate from, LocalDate until) {
        return from.isBefore(until) ? before(until) - before(from) : 0;
    }

    /** Since the year 2000. */
    private static int before(LocalDate day) {
        int count = 0;
        for (int year = 2000; year < day.getYear(); year++) {
            var whole = BEFORE.computeIfAbsent(year, OfficeDays::count);
            count += whole[whole.length - 1];
        }
        return count + BEFORE.computeIfAbsent(day.getYear(), OfficeDays::count)[day.getDayOfYear() - 1];
    }

    private static int[] count(int year) {
        var first = LocalDate.of(year, 1, 1);
        var before = new int[first.lengthOfYear() + 1];
        for (int day = 0; day < first.lengthOfYear(); day++) {
            before[day + 1] = before[day] + (ENGLAND.contains(first.plusDays(day)) ? 1 : 0);
        }
        return before;
    }
}
