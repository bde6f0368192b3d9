package org.lgds.engagement.measure;

import java.math.BigDecimal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What may change of a measure that goes on; of what it is, and of which service, nothing does. */
public record ChangedMeasure(
        @NotBlank @Size(max = 200) String title,
        @NotNull @Valid Period period,
        @NotNull BigDecimal attributionPercent) {

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
