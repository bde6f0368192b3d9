package org.lgds.council.council;

import java.time.LocalDate;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A measure of a council's place. It takes the place of that of the same measure and day; of several days the latest counts.
 *
 * @param measure what is measured
 * @param value in the unit of the measure: people, square kilometres, a score from 0 to 100, a share from 0 to 1
 * @param estimatedFor of a population the year it was estimated for, where that is not the day's
 * @param asOf the day of which it is, up to today; the estimates of the Office for National Statistics are of 30 June
 * @param source who published it, and where
 */
public record NewFact(
        @NotNull Measure measure,
        @NotNull Double value,
        @Min(1801) @Max(9999) Integer estimatedFor,
        @NotNull LocalDate asOf,
        @NotBlank @Size(max = 500) String source) {

    Fact fact() {
        var year =
                estimatedFor == null && measure == Measure.POPULATION ? Integer.valueOf(asOf.getYear()) : estimatedFor;
        return new Fact(measure, value, year, asOf, source);
    }
}
