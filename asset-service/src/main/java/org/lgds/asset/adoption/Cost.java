package org.lgds.asset.adoption;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lgds.asset.solution.Provenance;
import org.lgds.kit.security.Visibility;

/**
 * What an adoption costs the council, for it and LGDS alone unless it consents. A quote is never shared: it is its supplier's
 * price for something else.
 *
 * @param oneOffPence what it costs to take it up, in pence
 * @param yearlyPence what it costs to run for a year, in pence
 * @param quotePence what a solution of its own instead was quoted at, once, in pence; the benefit is assessed against it
 *     where too few councils built one (DOMAIN.md 4.7)
 * @param priceBase the year whose prices these are
 * @param provenance how it is known
 * @param shared true if other councils may be shown it
 */
@Embeddable
@Schema(name = "AdoptionCost")
public record Cost(
        @Min(0) @Max(100_000_000_000L) Long oneOffPence,
        @Min(0) @Max(100_000_000_000L) Long yearlyPence,
        @Min(0) @Max(100_000_000_000L) Long quotePence,
        @NotNull @Min(2000) @Max(2100) Integer priceBase,
        @NotNull @Enumerated(EnumType.STRING) Provenance provenance,
        Boolean shared) {

    public Cost {
        shared = Boolean.TRUE.equals(shared);
    }

    /** The cost for a caller of that class: other councils are shown what is shared, everyone else nothing. */
    static Cost seen(Cost cost, Visibility sight) {
        if (cost == null || sight.reaches(Visibility.COUNCIL)) {
            return cost;
        }
        return cost.shared && sight == Visibility.SECTOR ? cost.withoutQuote() : null;
    }

    private Cost withoutQuote() {
        return new Cost(oneOffPence, yearlyPence, null, priceBase, provenance, shared);
    }

    @AssertTrue(message = "give oneOffPence, yearlyPence or both, in pence; an estimate will do")
    boolean isSomething() {
        return oneOffPence != null || yearlyPence != null;
    }
}
