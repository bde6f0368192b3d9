package org.lgds.asset.indicator;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * Indicators of a service (DOMAIN.md 4.7). No council is named and no cost is told.
 *
 * @param reuseRate builds started on a shared asset of all builds started, from 0 to 1; absent where none was
 * @param duplicationIndex bespoke solutions, live and in flight, for each council that provides it; absent without any
 * @param concentration absent where no solution names a supplier
 * @param countedAt when it was counted: soon after each change
 */
public record IndicatorView(
        Integer service,
        String label,
        String area,
        long buildsStarted,
        long buildsOnShared,
        BigDecimal reuseRate,
        long bespoke,
        long providing,
        BigDecimal duplicationIndex,
        Concentration concentration,
        Instant countedAt) {

    static IndicatorView of(ServiceIndicator counted) {
        return new IndicatorView(
                counted.service(),
                counted.label(),
                counted.area(),
                counted.buildsStarted(),
                counted.buildsOnShared(),
                Rates.of(counted.buildsOnShared(), counted.buildsStarted()),
                counted.bespoke(),
                counted.providing(),
                Rates.of(counted.bespoke(), counted.providing()),
                Concentration.of(counted.suppliers().values()),
                counted.countedAt());
    }
}
