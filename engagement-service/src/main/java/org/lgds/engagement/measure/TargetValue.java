package org.lgds.engagement.measure;

import java.math.BigDecimal;
import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;

/**
 * Where a measure is to stand, in the unit of its kind, and by when.
 *
 * @param value the value, in the unit of the measure's kind and within what the unit allows
 * @param on the day it is to be reached by
 */
@Embeddable
public record TargetValue(
        @NotNull @Column(name = "target_value") BigDecimal value,
        @NotNull @Column(name = "target_on") LocalDate on) {}
