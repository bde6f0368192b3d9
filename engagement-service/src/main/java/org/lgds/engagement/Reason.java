package org.lgds.engagement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Why something is done, where the record must say it.
 *
 * @param reason why, in words
 */
public record Reason(@NotBlank @Size(max = 2000) String reason) {}
