package org.lgds.council.change;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Why a change is not to be.
 *
 * @param reason why, for anyone to read
 */
public record Cancellation(@NotBlank @Size(max = 2000) String reason) {}
