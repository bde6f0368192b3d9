package org.lgds.asset.shaping;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * What the work came to.
 *
 * @param outcome what was done
 */
public record Completion(@NotBlank @Size(max = 2000) String outcome) {}
