package org.lgds.engagement.conformance;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is found of one criterion.
 *
 * @param criterion id of the criterion
 * @param met true if it is met
 * @param comment what was found, in words
 */
@Schema(name = "CriterionOutcome")
public record Outcome(
        @NotBlank @Size(max = 50) String criterion,
        @NotNull Boolean met,
        @Size(min = 1, max = 5000) String comment) {}
