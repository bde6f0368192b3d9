package org.lgds.council.council;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * A measure of a council's place, with its day and its source.
 *
 * @param measure what is measured
 * @param value the value, in the unit of the measure; absent where it is not known, as after a reorganisation that nobody
 *     has measured
 * @param estimatedFor the year that a population was estimated for
 * @param asOf the day from which it counts; absent if nobody knows
 * @param source who published it
 */
@Embeddable
public record Fact(
        @Enumerated(EnumType.STRING) Measure measure,
        Double value,
        Integer estimatedFor,
        LocalDate asOf,
        String source) {}
