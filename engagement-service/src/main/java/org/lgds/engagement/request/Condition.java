package org.lgds.engagement.request;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** How far a council fulfils one of the conditions, from 1 (ad hoc) to 5 (leading), and why LGDS thinks so. */
@Embeddable
public record Condition(
        @NotNull @Min(1) @Max(5) Integer level,
        @NotBlank @Size(max = 2000) String reason) {}
