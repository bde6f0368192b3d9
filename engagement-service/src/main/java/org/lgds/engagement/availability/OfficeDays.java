package org.lgds.engagement.availability;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

import org.lgds.kit.calendar.WorkingDays;

/** Counts the working days of England, where LGDS has its office; each year is gone through once. */
final class OfficeDays {

    private static final WorkingDays ENGLAND = WorkingDays.of(WorkingDays.Nation.ENGLAND);

    /**
     * A year's working days.
     *
     * @param earlier how many there are from 2000 until the year begins
     * @param before how many of the year there are before each of its days
     */
    private record Year(int earlier, int[] before) {}

    private static final Map<Integer, Year> YEARS = new ConcurrentHashMap<>();

    private OfficeDays() {}

    /** From a day until the day before {@code until}; none where that is no later. */
    static int between(LocalDate from, LocalDate until) {
        return from.isBefore(until) ? before(until) - before(from) : 0;
    }

    /** Since the year 2000. */
    private static int before(LocalDate day) {
        var year = YEARS.computeIfAbsent(day.getYear(), OfficeDays::year);
        return year.earlier() + year.before()[day.getDayOfYear() - 1];
    }

    private static Year year(int number) {
        int earlier = IntStream.range(2000, number)
                .mapToObj(OfficeDays::count)
                .mapToInt(before -> before[before.length - 1])
                .sum();
        return new Year(earlier, count(number));
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
