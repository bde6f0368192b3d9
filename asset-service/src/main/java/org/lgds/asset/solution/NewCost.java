package org.lgds.asset.solution;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What a solution is now said to cost.
 *
 * @param cost what it costs
 * @param note where the figures come from; the council and LGDS alone read it
 */
public record NewCost(
        @NotNull @Valid Cost cost,
        @Size(min = 1, max = 1000) String note) {}
