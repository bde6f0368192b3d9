package org.lgds.engagement.award;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * That a condition of an award is met.
 *
 * @param number which condition of the award it is, counted from 1
 */
public record Fulfilment(@NotNull @Min(1) Integer number) {}
