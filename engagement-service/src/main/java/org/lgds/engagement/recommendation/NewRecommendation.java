package org.lgds.engagement.recommendation;

import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Advice, within an open engagement, to adopt an asset of the catalogue. */
public record NewRecommendation(
        @NotNull UUID engagement,
        @NotNull UUID asset,
        @NotBlank @Size(max = 10_000) String rationale) {}
