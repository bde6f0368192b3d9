package org.lgds.asset.indicator;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * Indicators of a service (DOMAIN.md 4.7). No council is named and no cost is told.
 *
 * @param service LGSL code of the service
 * @param label the service's name
 * @param area id of its service area; absent where it has none
 * @param buildsStarted builds started
 * @param buildsOnShared how many of the builds started are of a shared asset
 * @param reuseRate share of the builds started that are of a shared asset, from 0 to 1; absent where none was started
 * @param bespoke bespoke solutions of it, live and in flight
 * @param providing councils that provide it
 * @param duplicationIndex bespoke solutions, live and in flight, for each council that provides it; absent where no council
 *     does
 * @param concentration how far its suppliers are few; absent where no solution names a supplier
 * @param countedAt when it was counted, in UTC: soon after each change
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
