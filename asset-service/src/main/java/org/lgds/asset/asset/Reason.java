package org.lgds.asset.asset;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why an asset goes back to its owner or is rejected; the owner reads it. */
public record Reason(@NotBlank @Size(max = 2000) String reason) {}
