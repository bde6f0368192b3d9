package org.lgds.engagement.measure;

import java.math.BigDecimal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

/**
 * What may change of a measure that goes on; of what it is nothing does.
 *
 * @param service only of an avoided spend that is of none yet: one of those the adopted asset is for; absent it stays
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
