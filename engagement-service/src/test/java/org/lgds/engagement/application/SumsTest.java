package org.lgds.engagement.application;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What is counted of an application: exactly, and rounded once for showing. */
class SumsTest {

    @ParameterizedTest
    @CsvSource({"770, 2, 3.85", "1000, 3, 3.33", "1001, 3, 3.34", "1, 2, 0.01", "1, 3, 0.00", "0, 2, 0.00"})
    void aMeanIsRoundedOnce(long total, int members, String shown) {
        assertThat(MeanScore.of(total, members).mean()).hasToString(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "1, TO_50K",
        "5000000, TO_50K",
        "5000001, TO_100K",
        "10000000, TO_100K",
        "25000000, TO_250K",
        "50000000, TO_500K",
        "100000000, TO_1M",
        "100000001, OVER_1M",
        ", "
    })
    void aLimitIsInTheLowerBand(Long pence, AmountBand band) {
        assertThat(AmountBand.of(pence)).isEqualTo(band);
    }

    @Test
    void aScheduleAddsUpAndEndsWithItsShare() {
        assertThat(Schedule.isWhole(payments(900, 100), 1_000, 10)).isTrue();
        assertThat(Schedule.isWhole(payments(901, 99), 1_000, 10)).isFalse();
        assertThat(Schedule.isWhole(payments(900, 99), 1_000, 10)).isFalse();
        assertThat(Schedule.isWhole(List.of(new ProposedPayment("All", 1_000L, null, false)), 1_000, 10))
                .isFalse();
        assertThat(Schedule.isWhole(List.of(), 0, 0)).isFalse();
        var twoLast = List.of(new ProposedPayment("a", 500L, null, true), new ProposedPayment("b", 500L, null, true));
        assertThat(Schedule.isWhole(twoLast, 1_000, 10)).isFalse();
    }

    private static List<ProposedPayment> payments(long first, long last) {
        return List.of(new ProposedPayment("First", first, null, null), new ProposedPayment("Last", last, null, true));
    }
}
