package org.lgds.asset.asset;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A version to be prepared.
 *
 * @param number its number, a semantic version such as 3.1.0
 * @param notes what is new in it
 */
public record NewVersion(
        @NotBlank @Size(max = 50) String number,
        @Size(max = 4000) String notes) {}
