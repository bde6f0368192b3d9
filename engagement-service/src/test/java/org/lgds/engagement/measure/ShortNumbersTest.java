package org.lgds.engagement.measure;

import java.math.BigDecimal;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lgds.kit.problem.Problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/** A number of few characters is answered at once, however long it would be if it were written out. */
class ShortNumbersTest {

    private static final Duration AT_ONCE = Duration.ofSeconds(2);

    @ParameterizedTest
    @ValueSource(strings = {"1E300000000", "-1E300000000", "1E-300000000", "100.000000000000001", "1E3"})
    void aShareOutsideItsBoundsIsRefusedBeforeItIsWrittenOut(String written) {
        assertTimeoutPreemptively(
                AT_ONCE,
                () -> assertThatThrownBy(() -> Share.of(new BigDecimal(written), "/attributionPercent"))
                        .isInstanceOf(Problem.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0E300000000", "0E-300000000", "0"})
    void nothingIsNothingHoweverItIsWritten(String written) {
        var zero = new BigDecimal(written);
        assertTimeoutPreemptively(AT_ONCE, () -> {
            assertThat(Share.of(zero, "/attributionPercent")).isZero();
            assertThat(MeasureKind.Unit.PERCENT.checked(zero, "/value")).isZero();
        });
    }

    @Test
    void aShareIsAWholeNumberOfHundredths() {
        assertThat(Share.of(new BigDecimal("1E2"), "/p")).isEqualTo(10_000);
        assertThat(Share.of(new BigDecimal("33.3300"), "/p")).isEqualTo(3_333);
    }
}
