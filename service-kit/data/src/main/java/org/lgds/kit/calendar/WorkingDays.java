package org.lgds.kit.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;

/**
 * The days on which offices are open: neither a weekend nor a bank holiday of the nation, substitute days among them.
 * A bank holiday that is proclaimed for one year alone is known from the release of the calendar library that holds it.
 */
public final class WorkingDays {

    private static final HolidayManager BANK_HOLIDAYS =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.UNITED_KINGDOM));

    private final String part;

    private WorkingDays(String part) {
        this.part = part;
    }

    /** The nations of the United Kingdom, each with bank holidays of its own. */
    public enum Nation {
        ENGLAND("eng"),
        SCOTLAND("sct"),
        WALES("wls"),
        NORTHERN_IRELAND("nir");

        private final String part;

        Nation(String part) {
            this.part = part;
        }
    }

    /** Those of a nation. */
    public static WorkingDays of(Nation nation) {
        return new WorkingDays(nation.part);
    }

    /** True if offices are open on that day. */
    public boolean contains(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !BANK_HOLIDAYS.isHoliday(day, part);
    }

    /**
     * The last day of a term: the day itself does not count, so that a term of one day that begins on a Friday ends on the
     * Monday after it.
     *
     * @param days 1 or more
     * @throws IllegalArgumentException for fewer
     */
    public LocalDate after(LocalDate day, int days) {
        if (days < 1) {
            throw new IllegalArgumentException("A term has 1 working day or more, not " + days);
        }
        var last = day;
        for (int left = days; left > 0; ) {
            last = last.plusDays(1);
            left -= contains(last) ? 1 : 0;
        }
        return last;
    }
}
