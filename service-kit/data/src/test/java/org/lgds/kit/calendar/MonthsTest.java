package org.lgds.kit.calendar;

import java.time.LocalDate;
import java.time.YearMonth;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lgds.kit.problem.Problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MonthsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);

    @Test
    void theyAreTheLastTwelveUnlessNamed() {
        var months = Months.of(null, null, TODAY);
        assertThat(months).isEqualTo(new Months(YearMonth.of(2025, 4), YearMonth.of(2026, 3)));
        assertThat(months.all()).hasSize(12).startsWith(months.first()).endsWith(months.last());
        assertThat(months.startOfFirst()).isEqualTo("2025-04-01");
        assertThat(months.startOfLast()).isEqualTo("2026-03-01");
    }

    @Test
    void twelveEndWithTheLastThatIsNamed() {
        assertThat(Months.of(null, "2025-06", TODAY).first()).isEqualTo(YearMonth.of(2024, 7));
    }

    @Test
    void theyAreSixtyAtMost() {
        assertThat(Months.of("2020-01", "2024-12", TODAY).all()).hasSize(60);
        refuses("2020-01", "2025-01");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-13",
                "2026-1",
                "2026",
                "yesterday",
                "",
                "1999-12",
                "2026-04",
                "2101-01",
                "0000-01",
                "-5000-01",
                "+5874898-01",
                "+999999999-12",
                "-999999999-01"
            })
    void whatIsNoMonthFrom2000ToThePresentIsRefused(String month) {
        refuses(null, month);
        refuses(month, null);
        refuses(month, month);
    }

    @ParameterizedTest
    @CsvSource({"2026-02, 2026-01", "2026-03, 2000-01"})
    void theFirstIsNotAfterTheLast(String from, String to) {
        refuses(from, to);
    }

    private static void refuses(String from, String to) {
        assertThatThrownBy(() -> Months.of(from, to, TODAY)).isInstanceOf(Problem.class);
    }
}
