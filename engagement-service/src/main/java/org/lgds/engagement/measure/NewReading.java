package org.lgds.engagement.measure;

import java.math.BigDecimal;
import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A value as it was read on a day, in the unit of the kind.
 *
 * @param on the day it was read
 * @param value the value, in the unit of the measure's kind and within what the unit allows
 * @param source where it comes from
 */
public record NewReading(
        @NotNull LocalDate on,
        @NotNull BigDecimal value,
        @NotBlank @Size(max = 500) String source) {}
