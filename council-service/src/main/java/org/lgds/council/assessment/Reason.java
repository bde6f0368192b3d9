package org.lgds.council.assessment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why an assessment goes back or is withdrawn; its council and LGDS read it. */
public record Reason(@NotBlank @Size(max = 2000) String reason) {}
