package org.lgds.engagement.summary;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.lgds.kit.problem.Problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MonthsTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-30");

    @Test
    void theyAreTheLastTwelveUnlessOthersAreNamed() {
        assertThat(Months.of(null, null, TODAY)).isEqualTo(months("2025-12-01", "2026-11-01"));
        assertThat(Months.of(null, "2026-03", TODAY)).isEqualTo(months("2025-04-01", "2026-03-01"));
        assertThat(Months.of("2026-02", null, TODAY)).isEqualTo(months("2026-02-01", "2026-11-01"));
    }

    @Test
    void theyAreFiveYearsAtMost() {
        assertThat(Months.of("2022-01", "2026-12", TODAY)).isEqualTo(months("2022-01-01", "2026-12-01"));
        assertThatThrownBy(() -> Months.of("2021-12", "2026-12", TODAY)).isInstanceOf(Problem.class);
    }

    @Test
    void theFirstIsNotAfterTheLastAndEachIsAMonth() {
        assertThat(Months.of("2026-11", "2026-11", TODAY)).isEqualTo(months("2026-11-01", "2026-11-01"));
        assertThatThrownBy(() -> Months.of("2026-12", "2026-11", TODAY)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> Months.of("2026-13", null, TODAY)).hasMessageContaining("2026-01");
        assertThatThrownBy(() -> Months.of(null, "spring", TODAY)).hasMessageContaining("2026-01");
    }

    private static Months months(String first, String last) {
        return new Months(LocalDate.parse(first), LocalDate.parse(last));
    }
}
