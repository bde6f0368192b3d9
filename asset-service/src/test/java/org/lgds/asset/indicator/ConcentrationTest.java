package org.lgds.asset.indicator;

import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** How far a market is in few hands. */
class ConcentrationTest {

    @Test
    void oneSupplierIsAllOfTheMarket() {
        assertThat(Concentration.of(List.of(7L)).hhi()).isEqualTo(10_000);
        assertThat(Concentration.of(List.of(7L)).largestShare()).isEqualByComparingTo("1");
    }

    @Test
    void sharesAreSquaredAndSummed() {
        var market = Concentration.of(List.of(5L, 3L, 2L));
        assertThat(market.hhi()).isEqualTo(2_500 + 900 + 400);
        assertThat(market.largestShare()).isEqualByComparingTo("0.5");
        assertThat(market.suppliers()).isEqualTo(3);
        assertThat(Concentration.of(List.of(1L, 1L, 1L)).hhi()).isEqualTo(3_333);
        assertThat(Concentration.of(List.of(1L, 1L, 1L)).largestShare()).isEqualByComparingTo("0.3333");
        assertThat(Concentration.of(Collections.nCopies(300, 3_000_000_000L)).hhi())
                .isEqualTo(33);
    }

    @Test
    void nothingSuppliedHasNoConcentration() {
        assertThat(Concentration.of(List.of())).isNull();
    }
}
