package org.lgds.council.council;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * A measure of a council's place, with its day and its source.
 *
 * @param value absent where it is not known from its day on, as after a reorganisation that nobody has measured
 * @param estimatedFor of a population the year that it was estimated for
 * @param asOf the day from which it counts; absent if nobody knows
 */
@Embeddable
public record Fact(
        @Enumerated(EnumType.STRING) Measure measure,
        Double value,
        Integer estimatedFor,
        LocalDate asOf,
        String source) {}
