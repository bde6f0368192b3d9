package org.lgds.engagement.summary;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lgds.kit.problem.Problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MonthsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);

    @Test
    void theyAreTheLastTwelveUnlessNamed() {
        assertThat(Months.of(null, null, TODAY))
                .isEqualTo(new Months(LocalDate.of(2025, 4, 1), LocalDate.of(2026, 3, 1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-13",
                "2026",
                "1999-12",
                "2101-01",
                "0000-01",
                "-5000-01",
                "+5874898-01",
                "+999999999-12",
                "-999999999-01"
            })
    void whatIsNoMonthOfOursIsRefused(String month) {
        assertThatThrownBy(() -> Months.of(null, month, TODAY)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> Months.of(month, null, TODAY)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> Months.of(month, month, TODAY)).isInstanceOf(Problem.class);
    }
}
