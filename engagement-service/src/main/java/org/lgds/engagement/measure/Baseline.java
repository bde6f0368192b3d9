package org.lgds.engagement.measure;

import java.math.BigDecimal;
import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Where a measure stood before, in the unit of its kind.
 *
 * @param value the value, in the unit of the measure's kind and within what the unit allows
 * @param on the day it is of
 * @param source where it comes from
 */
@Embeddable
public record Baseline(
        @NotNull @Column(name = "baseline_value") BigDecimal value,
        @NotNull @Column(name = "baseline_on") LocalDate on,

        @NotBlank @Size(max = 500) @Column(name = "baseline_source")
        String source) {}
