package org.lgds.council.scoring;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FractionTest {

    @Test
    void itIsKeptInLowestTermsWithAPositiveDenominator() {
        assertThat(Fraction.of(10, 4)).isEqualTo(Fraction.of(5, 2)).hasToString("5/2");
        assertThat(Fraction.of(3, -6)).isEqualTo(Fraction.of(-1, 2)).hasToString("-1/2");
        assertThat(Fraction.of(0, -7)).isEqualTo(Fraction.ZERO).hasToString("0");
    }

    @Test
    void thirdsAddUpToOne() {
        var third = Fraction.of(1, 3);

        assertThat(third.plus(third).plus(third)).isEqualTo(Fraction.of(1));
        assertThat(Fraction.of(1).minus(third).times(3)).isEqualTo(Fraction.of(2));
        assertThat(Fraction.of(2).over(4).times(Fraction.of(4, 5))).hasToString("2/5");
    }

    @Test
    void thereIsNoFractionOfZeroParts() {
        assertThatThrownBy(() -> Fraction.of(1, 0)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Fraction.of(1).over(0)).isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @CsvSource({"62.25, 62.2", "62.35, 62.4", "62.250001, 62.3", "65.875, 65.9", "0.05, 0.0", "0.15, 0.2", "100, 100.0"
    })
    void itIsShownWithOneDecimalRoundedHalfEven(String exact, String shown) {
        assertThat(Fraction.of(new BigDecimal(exact)).shown()).hasToString(shown);
    }

    @ParameterizedTest
    @CsvSource({"0.2, 1/5", "1.0, 1", "1E+2, 100", "19.99, 1999/100", "-0.5, -1/2"})
    void aDecimalIsTakenAsItStands(String decimal, String fraction) {
        assertThat(Fraction.of(new BigDecimal(decimal))).hasToString(fraction);
        assertThat(Fraction.parse(fraction)).isEqualTo(Fraction.of(new BigDecimal(decimal)));
    }

    @Test
    void itIsComparedExactly() {
        assertThat(Fraction.of(2, 3)).isGreaterThan(Fraction.of(new BigDecimal("0.6666666666666666")));
        assertThat(Fraction.of(60).reaches(60)).isTrue();
        assertThat(Fraction.of(59_999, 1000).reaches(60)).isFalse();
    }
}
