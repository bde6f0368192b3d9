package org.lgds.council.performance.figure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

/** What figures come to, and what keeps them from it (DOMAIN.md 3.8). */
class MeasuresTest {

    private static final Completed TEN_THOUSAND = new Completed(4000L, 500L, 4000L, 1500L, 0L, 0L, 10_000L);

    @Test
    void allThatIsToldComesToAllMeasures() {
        var measures = Measures.of(new Figures(
                5000L,
                TEN_THOUSAND,
                new ProvidingCost(1_234_567L, 2026),
                new Satisfaction(10L, 20L, 30L, 80L, 60L, 200L),
                new Accessibility(true, true),
                Source.SYSTEM));

        assertThat(measures)
                .isEqualTo(new Measures(
                        new BigDecimal("0.45"),
                        new BigDecimal("0.8"),
                        new BigDecimal("0.7"),
                        new BigDecimal("123.46"),
                        true,
                        null));
    }

    @Test
    void whereNothingIsToldEveryMissingInputIsNamed() {
        var measures = Measures.of(new Figures(null, null, null, null, null, Source.ESTIMATE));

        assertThat(measures.digitalTakeUp()).isNull();
        assertThat(measures.completionRate()).isNull();
        assertThat(measures.satisfaction()).isNull();
        assertThat(measures.costPerTransactionPence()).isNull();
        assertThat(measures.accessible()).isNull();
        assertThat(measures.missing())
                .containsExactly(
                        entry(
                                "digitalTakeUp",
                                List.of("completed.total", "completed.online", "completed.assistedDigital")),
                        entry("completionRate", List.of("startedOnline", "completed.online")),
                        entry(
                                "satisfaction",
                                List.of(
                                        "satisfaction.responses",
                                        "satisfaction.satisfied",
                                        "satisfaction.verySatisfied")),
                        entry("costPerTransactionPence", List.of("completed.total", "cost.totalPence")),
                        entry("accessible", List.of("accessibility.meetsWcag", "accessibility.currentStatement")));
    }

    @Test
    void aDenominatorOfZeroGivesNoMeasureAndIsNamed() {
        var measures = Measures.of(new Figures(
                0L,
                new Completed(0L, 0L, 0L, 0L, 0L, 0L, 0L),
                new ProvidingCost(100L, 2026),
                new Satisfaction(0L, 0L, 0L, 0L, 0L, 0L),
                new Accessibility(true, null),
                Source.SYSTEM));

        assertThat(measures)
                .extracting(
                        Measures::digitalTakeUp,
                        Measures::completionRate,
                        Measures::satisfaction,
                        Measures::costPerTransactionPence,
                        Measures::accessible)
                .containsOnlyNulls();
        assertThat(measures.missing())
                .containsExactly(
                        entry("digitalTakeUp", List.of("completed.total")),
                        entry("completionRate", List.of("startedOnline")),
                        entry("satisfaction", List.of("satisfaction.responses")),
                        entry("costPerTransactionPence", List.of("completed.total")),
                        entry("accessible", List.of("accessibility.currentStatement")));
    }

    @Test
    void aDenominatorOfZeroIsNamedBesideWhatIsMissing() {
        var measures = Measures.of(
                new Figures(null, null, null, new Satisfaction(null, null, null, null, null, 0L), null, Source.SYSTEM));

        assertThat(measures.satisfaction()).isNull();
        assertThat(measures.missing())
                .containsEntry(
                        "satisfaction",
                        List.of("satisfaction.responses", "satisfaction.satisfied", "satisfaction.verySatisfied"));
    }

    @Test
    void aNumeratorOfZeroIsAMeasureOfZero() {
        var measures = Measures.of(
                new Figures(10L, new Completed(0L, 0L, 100L, null, null, null, 100L), null, null, null, Source.SYSTEM));

        assertThat(measures.digitalTakeUp()).isEqualByComparingTo("0");
        assertThat(measures.completionRate()).isEqualByComparingTo("0");
    }

    @Test
    void aChannelLeftOutHadNoneWhereTheOthersMakeUpTheTotal() {
        var measures = Measures.of(new Figures(
                null, new Completed(30L, null, 70L, null, null, null, 100L), null, null, null, Source.SYSTEM));

        assertThat(measures.digitalTakeUp()).isEqualByComparingTo("0.3");
        assertThat(measures.missing()).doesNotContainKey("digitalTakeUp");
    }

    @Test
    void onlineAloneIsNoTakeUpOfEverybody() {
        var measures = Measures.of(new Figures(
                40L, new Completed(30L, null, null, null, null, null, null), null, null, null, Source.SYSTEM));

        assertThat(measures.digitalTakeUp()).isNull();
        assertThat(measures.missing())
                .containsEntry("digitalTakeUp", List.of("completed.total", "completed.assistedDigital"));
        assertThat(measures.completionRate()).isEqualByComparingTo("0.75");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "?",
            value = {"true,true,true", "true,false,false", "false,?,false", "?,false,false", "true,?,?", "?,true,?"})
    void itIsAccessibleIfItMeetsTheGuidelinesAndSaysSo(Boolean meets, Boolean statement, Boolean accessible) {
        var measures =
                Measures.of(new Figures(null, null, null, null, new Accessibility(meets, statement), Source.SYSTEM));

        assertThat(measures.accessible()).isEqualTo(accessible);
    }

    @Test
    void theSumsMustHold() {
        var figures = new Figures(
                3999L,
                new Completed(4000L, 500L, 4000L, 1500L, 0L, 1L, 10_000L),
                null,
                new Satisfaction(1L, 1L, 1L, 1L, 1L, 6L),
                null,
                Source.SYSTEM);

        assertThat(figures.contradictions())
                .containsExactly(
                        "completed.online is 4000, but only 3999 were startedOnline",
                        "the channels of completed sum to 10001, not to the total of 10000",
                        "the counts of satisfaction sum to 5, not to the responses, 6");
        assertThat(new Figures(4000L, TEN_THOUSAND, null, null, null, Source.SYSTEM).contradictions())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "MONTH, 2026-02-01, 2026-03-01",
        "MONTH, 2024-02-01, 2024-03-01",
        "QUARTER, 2026-01-01, 2026-04-01",
        "QUARTER, 2026-10-01, 2027-01-01",
        "FINANCIAL_YEAR, 2026-04-01, 2027-04-01"
    })
    void aPeriodLastsToTheNextOfItsGrain(Grain grain, LocalDate start, LocalDate end) {
        assertThat(grain.beginsOn(start)).isTrue();
        assertThat(grain.end(start)).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({
        "MONTH, 2026-02-02",
        "QUARTER, 2026-02-01",
        "QUARTER, 2026-04-02",
        "FINANCIAL_YEAR, 2026-01-01",
        "FINANCIAL_YEAR, 2026-04-06"
    })
    void noPeriodBeginsOnAnotherDay(Grain grain, LocalDate start) {
        assertThat(grain.beginsOn(start)).isFalse();
    }
}
