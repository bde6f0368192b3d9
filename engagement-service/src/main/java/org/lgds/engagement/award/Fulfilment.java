package org.lgds.engagement.award;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** A condition is met; {@code number} counts the award's from 1. */
public record Fulfilment(@NotNull @Min(1) Integer number) {}
