package org.lgds.engagement.measure;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;

/**
 * What was realised in money.
 *
 * @param pence the whole of it, in pence, before the share that is claimed
 * @param priceBase the year whose prices it is in
 * @param cashable true if a budget line moved
 */
@Embeddable
public record Benefit(
        @NotNull @PositiveOrZero @Max(10_000_000_000_000L) @Column(name = "benefit_pence")
        Long pence,

        @NotNull @Min(1990) @Max(2200) @Column(name = "price_base")
        Integer priceBase,

        @NotNull @Column(name = "cashable") Boolean cashable) {}
