package org.lgds.asset.readiness;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The eight checks and their bands (DOMAIN.md 4.4). */
class ReadinessTest {

    @ParameterizedTest
    @CsvSource({"0, HARD", "3, HARD", "4, FAIR", "6, FAIR", "7, EASY", "8, EASY"})
    void aScoreFallsIntoItsBand(int points, Band band) {
        var readiness = new Readiness();
        for (var check : Check.values()) {
            readiness.rate(check, CheckState.of(check.ordinal() < points));
        }
        assertThat(readiness.score()).isEqualTo(points);
        assertThat(readiness.whole().band()).isEqualTo(band);
    }

    @Test
    void whatNobodyLookedAtEarnsNothingAndWhatDoesNotApplyDoes() {
        var readiness = new Readiness();
        assertThat(readiness.score()).isZero();
        assertThat(readiness.rate(Check.ACCESSIBILITY_STATEMENT, CheckState.NOT_APPLICABLE))
                .isEqualTo(CheckState.UNKNOWN);
        assertThat(readiness.score()).isEqualTo(1);
        readiness.rate(Check.ACCESSIBILITY_STATEMENT, CheckState.NOT_MET);
        assertThat(readiness.score()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MIT",
                "mit",
                "OGL-UK-3.0",
                "CC-BY-4.0",
                "CC0-1.0",
                "EUPL-1.2",
                "AGPL-3.0-or-later",
                "GPL-2.0+",
                "GPL-2.0-only WITH Classpath-exception-2.0",
                "MIT OR BUSL-1.1",
                "BUSL-1.1 OR (MIT AND Apache-2.0)",
                "(MIT)"
            })
    void theseAreOpen(String licence) {
        assertThat(OpenLicence.is(licence)).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "BUSL-1.1",
                "SSPL-1.0",
                "CC-BY-NC-4.0",
                "CC-BY-ND-4.0",
                "LicenseRef-Leeds",
                "MIT AND BUSL-1.1",
                "MIT AND (BUSL-1.1 OR SSPL-1.0)",
                "BUSL-1.1 AND MIT OR SSPL-1.0",
                "our own",
                "MIT OR",
                "((((((((((((((((((((((((MIT))))))))))))))))))))))))"
            })
    void theseAreNot(String licence) {
        assertThat(OpenLicence.is(licence)).isFalse();
    }
}
