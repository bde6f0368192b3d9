package org.lgds.council.performance.figure;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * What providing a service cost in the period, in all channels.
 *
 * @param totalPence all of it, in pence
 * @param priceBase the year whose prices these are
 */
@Embeddable
public record ProvidingCost(
        @NotNull @Min(0) @Max(10_000_000_000_000L) Long totalPence,
        @NotNull @Min(2000) @Max(2100) Integer priceBase) {}
