package org.lgds.engagement.availability;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Golden values: December 2026 has 21 working days in England, January 2027 has 20, the twelve months from December 253. */
class FreeDaysTest {

    private static final LocalDate FIRST = LocalDate.parse("2026-12-01");
    private static final Span FOUR_DAYS = leave("2026-12-21", "2026-12-25");
    private static final Term YEAR = term(FIRST, FIRST.plusYears(1), 24);

    @Test
    void withoutLeaveAndWorkAllOfTheCapacityIsFree() {
        assertMonth(10, List.of(), List.of(), FIRST, "10.0", "0.0", "0.0", "10.0");
    }

    @Test
    void aDayOfLeaveTakesWhatWouldHaveBeenWorkedOnIt() {
        assertMonth(21, List.of(FOUR_DAYS), List.of(), FIRST, "21.0", "4.0", "0.0", "17.0");
        assertMonth(10, List.of(FOUR_DAYS), List.of(), FIRST, "10.0", "1.9", "0.0", "8.1");
    }

    @Test
    void bankHolidaysAndWeekendsAreNoDaysOfLeave() {
        assertMonth(21, List.of(leave("2026-12-25", "2026-12-29")), List.of(), FIRST, "21.0", "0.0", "0.0", "21.0");
    }

    @Test
    void daysAgreedAreSpreadOverTheWorkingDaysOfTheirTerm() {
        assertMonth(10, List.of(FOUR_DAYS), List.of(YEAR), FIRST, "10.0", "1.9", "2.0", "6.1");
        assertMonth(4, List.of(), List.of(YEAR, YEAR), FIRST, "4.0", "0.0", "4.0", "0.0");
    }

    @Test
    void ofThisMonthOnlyTheDaysFromTodayCount() {
        assertMonth(10, List.of(FOUR_DAYS), List.of(YEAR), LocalDate.parse("2026-12-14"), "5.7", "1.9", "1.1", "2.7");
    }

    @Test
    void nobodyIsFreeForLessThanNothing() {
        var most = term(FIRST, LocalDate.parse("2027-01-01"), 1000);
        assertMonth(10, List.of(), List.of(most), FIRST, "10.0", "0.0", "1000.0", "0.0");
    }

    @Test
    void aTermThatIsOverTakesNothingAndOneWithoutAWorkingDayHarmsNothing() {
        var over = term(FIRST.minusYears(2), FIRST.minusYears(1), 100);
        var christmas = term(LocalDate.parse("2026-12-25"), LocalDate.parse("2026-12-28"), 5);
        assertMonth(10, List.of(), List.of(over, christmas), FIRST, "10.0", "0.0", "0.0", "10.0");
    }

    @Test
    void leaveAcrossTwoMonthsCountsInEach() {
        var months = new FreeDays(20, List.of(leave("2026-12-31", "2027-01-09")), List.of()).in(Left.months(FIRST, 2));

        assertThat(months.get(0).leave()).isEqualByComparingTo("1.0");
        assertThat(months.get(1).month()).hasToString("2027-01");
        assertThat(months.get(1).leave()).isEqualByComparingTo("5.0");
        assertThat(months.get(1).free()).isEqualByComparingTo("15.0");
    }

    private static void assertMonth(
            int daysPerMonth,
            List<Span> leave,
            List<Term> agreed,
            LocalDate today,
            String capacity,
            String away,
            String taken,
            String free) {
        var month = new FreeDays(daysPerMonth, leave, agreed)
                .in(Left.months(today, 1))
                .get(0);
        assertThat(List.of(month.capacity(), month.leave(), month.agreed(), month.free()))
                .extracting(Object::toString)
                .containsExactly(capacity, away, taken, free);
    }

    private static Span leave(String from, String until) {
        return Span.of(LocalDate.parse(from), LocalDate.parse(until));
    }

    private static Term term(LocalDate from, LocalDate until, int days) {
        return new Term(Span.of(from, until), days);
    }
}
