package org.lgds.asset.supplier;

import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Into which supplier another one goes, and why.
 *
 * @param into id of the supplier that it becomes part of
 * @param reason why, for the record
 */
public record Merger(
        @NotNull UUID into, @NotBlank @Size(max = 1000) String reason) {}
