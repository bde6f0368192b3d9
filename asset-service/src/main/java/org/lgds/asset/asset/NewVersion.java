package org.lgds.asset.asset;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A version to be prepared; {@code number} is a semantic version. */
public record NewVersion(
        @NotBlank @Size(max = 50) String number,
        @Size(max = 4000) String notes) {}
