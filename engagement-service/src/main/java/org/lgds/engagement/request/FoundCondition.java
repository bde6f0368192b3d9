package org.lgds.engagement.request;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * What LGDS says of one of the conditions.
 *
 * @param level 1 (ad hoc) to 5 (leading); left out where the council's current result has it
 * @param reason why LGDS thinks so
 */
public record FoundCondition(
        @Min(1) @Max(5) Integer level,
        @NotBlank @Size(max = 2000) String reason) {}
