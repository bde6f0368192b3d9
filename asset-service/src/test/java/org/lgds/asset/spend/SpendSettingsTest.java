package org.lgds.asset.spend;

import java.math.BigDecimal;
import java.util.Map;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SpendSettingsTest {

    @Test
    void withoutSettingsTheFormulasHaveTheirPublishedConstants() {
        var settings = settings(Map.of());

        assertThat(settings.alpha()).isEqualTo(new BigDecimal("0.25"));
        assertThat(settings.horizonYears()).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({"0.20, 1", "0.50, 20"})
    void theOutermostValuesAreTaken(BigDecimal alpha, int years) {
        var settings = settings(
                Map.of("lgds.spend.alpha", alpha.toString(), "lgds.spend.horizon-years", Integer.toString(years)));

        assertThat(settings.alpha()).isEqualTo(alpha);
        assertThat(settings.horizonYears()).isEqualTo(years);
    }

    @ParameterizedTest
    @CsvSource({
        "lgds.spend.alpha, 0.19, must be from 0.20 to 0.50",
        "lgds.spend.alpha, 0.51, must be from 0.20 to 0.50",
        "lgds.spend.horizon-years, 0, must be from 1 to 20",
        "lgds.spend.horizon-years, 21, must be from 1 to 20"
    })
    void whatIsOutsideStopsTheStartAndIsNamed(String name, String value, String why) {
        assertThatThrownBy(() -> settings(Map.of(name, value)))
                .hasMessageContaining(name)
                .hasStackTraceContaining(why);
    }

    private static SpendSettings settings(Map<String, String> given) {
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(given, "test", 500))
                .withMapping(SpendSettings.class)
                .build()
                .getConfigMapping(SpendSettings.class);
    }
}
