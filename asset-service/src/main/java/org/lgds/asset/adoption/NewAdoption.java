package org.lgds.asset.adoption;

import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.lgds.kit.tenant.CouncilCode;

/**
 * A council's interest in an asset.
 *
 * @param asset id of the asset
 */
public record NewAdoption(
        @NotNull @Pattern(regexp = CouncilCode.IN_BEING, message = CouncilCode.WANTED)
        String council,

        @NotNull UUID asset) {}
