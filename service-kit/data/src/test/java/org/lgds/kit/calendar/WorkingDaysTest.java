package org.lgds.kit.calendar;

import java.time.LocalDate;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lgds.kit.calendar.WorkingDays.Nation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Terms over weekends and bank holidays, counted by hand on calendars of the nations. */
class WorkingDaysTest {

    @ParameterizedTest
    @CsvSource({
        // Boxing Day 2026 is a Saturday, 2 January 2027 too: their substitutes are Mondays.
        "ENGLAND,          2026-12-18, 10, 2027-01-06",
        "WALES,            2026-12-18, 10, 2027-01-06",
        "NORTHERN_IRELAND, 2026-12-18, 10, 2027-01-06",
        "SCOTLAND,         2026-12-18, 10, 2027-01-07",
        // Easter Monday is a working day in Scotland, Good Friday in none.
        "ENGLAND,          2027-03-25, 1, 2027-03-30",
        "SCOTLAND,         2027-03-25, 1, 2027-03-29",
        // Christmas Day 2027 is a Saturday, Boxing Day a Sunday.
        "ENGLAND,          2027-12-24, 1, 2027-12-29",
        // The clocks go forward on 28 March 2027 and back on 31 October.
        "ENGLAND,          2027-10-29, 1, 2027-11-01",
        "ENGLAND,          2026-11-24, 10, 2026-12-08"
    })
    void aTermEndsOnItsLastWorkingDay(Nation nation, LocalDate from, int days, LocalDate end) {
        assertThat(WorkingDays.of(nation).after(from, days)).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-17, NORTHERN_IRELAND", // Saint Patrick's Day
        "2027-07-12, NORTHERN_IRELAND", // the Boyne
        "2026-11-30, SCOTLAND", // Saint Andrew's Day
        "2026-08-03, SCOTLAND", // summer, the first Monday of August
        "2026-06-15, SCOTLAND", // proclaimed for the World Cup
        "2027-01-04, SCOTLAND" // 2 January
    })
    void someHolidaysAreOneNationsAlone(LocalDate day, Nation its) {
        assertThat(Stream.of(Nation.values())
                        .filter(nation -> !WorkingDays.of(nation).contains(day)))
                .containsExactly(its);
    }

    /** Every weekday on which offices are closed: substitutes of 1 and 2 January, of Christmas and of the Boyne among them. */
    @ParameterizedTest
    @CsvSource({
        "ENGLAND, 2026, 01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28",
        "WALES, 2026, 01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28",
        "SCOTLAND, 2026, 01-01 01-02 04-03 05-04 05-25 06-15 08-03 11-30 12-25 12-28",
        "NORTHERN_IRELAND, 2026, 01-01 03-17 04-03 04-06 05-04 05-25 07-13 08-31 12-25 12-28",
        "ENGLAND, 2027, 01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28",
        "WALES, 2027, 01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28",
        "SCOTLAND, 2027, 01-01 01-04 03-26 05-03 05-31 08-02 11-30 12-27 12-28",
        "NORTHERN_IRELAND, 2027, 01-01 03-17 03-26 03-29 05-03 05-31 07-12 08-30 12-27 12-28",
        "ENGLAND, 2028, 01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26",
        "WALES, 2028, 01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26",
        "SCOTLAND, 2028, 01-03 01-04 04-14 05-01 05-29 08-07 11-30 12-25 12-26",
        "NORTHERN_IRELAND, 2028, 01-03 03-17 04-14 04-17 05-01 05-29 07-12 08-28 12-25 12-26"
    })
    void theBankHolidaysOfAYearAreThese(Nation nation, int year, String days) {
        var working = WorkingDays.of(nation);
        assertThat(LocalDate.of(year, 1, 1)
                        .datesUntil(LocalDate.of(year + 1, 1, 1))
                        .filter(day -> day.getDayOfWeek().getValue() < 6 && !working.contains(day)))
                .containsExactlyElementsOf(Stream.of(days.split(" "))
                        .map(day -> LocalDate.parse(year + "-" + day))
                        .toList());
    }

    @Test
    void aTermIsOneDayOrMore() {
        var england = WorkingDays.of(Nation.ENGLAND);
        assertThatThrownBy(() -> england.after(LocalDate.EPOCH, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
