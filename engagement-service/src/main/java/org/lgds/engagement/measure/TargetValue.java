package org.lgds.engagement.measure;

import java.math.BigDecimal;
import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;

/** Where it is to stand, in the unit of the kind, and by when. */
@Embeddable
public record TargetValue(
        @NotNull @Column(name = "target_value") BigDecimal value,
        @NotNull @Column(name = "target_on") LocalDate on) {}
