package org.lgds.engagement.measure;

import java.math.BigDecimal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

/**
 * What may change of a measure.
 *
 * @param period the days whose effect is measured
 * @param attributionPercent the share of the effect that is claimed, 0 to 100 with two decimals
 * @param service LGSL code, only of an avoided spend that is of no service yet: one of those that the adopted asset is for;
 *     left out, it stays
 */
public record ChangedMeasure(
        @NotBlank @Size(max = 200) String title,
        @NotNull @Valid Period period,
        @NotNull BigDecimal attributionPercent,
        @Positive Integer service) {

    public ChangedMeasure {
        if (period != null) {
            period.mustBeSome("/period/end");
        }
        if (attributionPercent != null) {
            Share.of(attributionPercent, "/attributionPercent");
        }
    }

    int share() {
        return Share.of(attributionPercent, "/attributionPercent");
    }
}
