package org.lgds.asset.duplication;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.lgds.asset.finding.DismissalCode;

/** Why a finding is none, or has to be borne; the member councils read it. */
public record Dismissal(
        @NotNull DismissalCode reasonCode,
        @NotBlank @Size(max = 2000) String reason) {}
