package org.lgds.asset.duplication;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.lgds.asset.finding.DismissalCode;

/**
 * Why a finding is none, or has to be borne; the member councils read it.
 *
 * @param reasonCode why, by code
 * @param reason why, in words
 */
public record Dismissal(
        @NotNull DismissalCode reasonCode,
        @NotBlank @Size(max = 2000) String reason) {}
