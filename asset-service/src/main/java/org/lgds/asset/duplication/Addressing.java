package org.lgds.asset.duplication;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.lgds.asset.finding.Outcome;

/**
 * What was done about a finding; the member councils read it.
 *
 * @param outcome what was done
 * @param reason what was done, in words
 */
public record Addressing(
        @NotNull Outcome outcome,
        @NotBlank @Size(max = 2000) String reason) {}
