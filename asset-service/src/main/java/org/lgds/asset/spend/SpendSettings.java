package org.lgds.asset.spend;

import java.math.BigDecimal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** Constants of the spend formulas (DOMAIN.md 4.7). */
@ConfigMapping(prefix = "lgds.spend")
public interface SpendSettings {

    /** Share of a solution's cost that adapting a shared one would have taken; about 80% saved on build is the evidence. */
    @WithDefault("0.25")
    @DecimalMin("0.20")
    @DecimalMax("0.50")
    BigDecimal alpha();

    /** Years of running cost that count. */
    @WithDefault("5")
    @Min(1)
    @Max(20)
    int horizonYears();
}
