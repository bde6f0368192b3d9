package org.lgds.asset.adoption;

import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * A council's interest in an asset.
 *
 * @param asset id of the asset
 */
public record NewAdoption(
        @NotNull @Pattern(regexp = "[A-Z]{3,4}", message = "must be a council's code, such as LDS")
        String council,

        @NotNull UUID asset) {}
