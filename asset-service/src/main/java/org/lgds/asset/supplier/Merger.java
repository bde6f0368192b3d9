package org.lgds.asset.supplier;

import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Into which supplier another one goes, and why. */
public record Merger(
        @NotNull UUID into, @NotBlank @Size(max = 1000) String reason) {}
