package org.lgds.asset.solution;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a solution costs its council, in pence.
 *
 * @param oneOffPence what it cost to build or buy, in pence
 * @param yearlyPence what it costs to keep for a year, in pence
 * @param spentPence the part of the one-off cost that is committed already, in pence; left out where nobody says
 * @param priceBase the year whose prices these are
 * @param provenance how it is known
 */
@Schema(name = "SolutionCost")
public record Cost(
        @NotNull @Min(0) @Max(MOST) Long oneOffPence,
        @NotNull @Min(0) @Max(MOST) Long yearlyPence,
        @Min(0) @Max(MOST) Long spentPence,
        @NotNull @Min(1990) @Max(2100) Integer priceBase,
        @NotNull Provenance provenance) {

    /** Ten thousand million pounds: sums over all councils stay far within a long. */
    static final long MOST = 1_000_000_000_000L;

    boolean isOverspent() {
        return spentPence != null && spentPence > oneOffPence;
    }
}
