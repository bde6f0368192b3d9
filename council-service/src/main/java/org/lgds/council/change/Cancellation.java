package org.lgds.council.change;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a change is not to be. */
public record Cancellation(@NotBlank @Size(max = 2000) String reason) {}
