package org.lgds.engagement.conformance;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a claimant says of one criterion.
 *
 * @param criterion id of the criterion
 * @param met true if it is met, as the claimant says
 * @param evidence what shows it
 */
@Schema(name = "CriterionEvidence")
public record Evidence(
        @NotBlank @Size(max = 50) String criterion,
        @NotNull Boolean met,
        @Size(min = 1, max = 5000) String evidence) {}
