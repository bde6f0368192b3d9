package org.lgds.asset.indicator;

import java.math.BigDecimal;
import java.time.Instant;

/** Indicators of a service as a line of a spreadsheet. */
public record IndicatorRow(
        int service,
        String label,
        String area,
        long buildsStarted,
        long buildsOnShared,
        BigDecimal reuseRate,
        long bespoke,
        long providing,
        BigDecimal duplicationIndex,
        Integer suppliers,
        BigDecimal largestShare,
        Long hhi,
        Instant countedAt) {

    static IndicatorRow of(IndicatorView view) {
        var concentration = view.concentration();
        return new IndicatorRow(
                view.service(),
                view.label(),
                view.area(),
                view.buildsStarted(),
                view.buildsOnShared(),
                view.reuseRate(),
                view.bespoke(),
                view.providing(),
                view.duplicationIndex(),
                concentration == null ? null : concentration.suppliers(),
                concentration == null ? null : concentration.largestShare(),
                concentration == null ? null : concentration.hhi(),
                view.countedAt());
    }
}
