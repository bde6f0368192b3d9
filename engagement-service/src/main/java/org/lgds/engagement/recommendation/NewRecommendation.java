package org.lgds.engagement.recommendation;

import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Advice, within an open engagement: one of three things.
 *
 * @param asset of the catalogue, to adopt
 * @param practice to follow
 * @param standard a minimum standard, to meet
 */
public record NewRecommendation(
        @NotNull UUID engagement,
        UUID asset,
        @Valid Practice practice,
        UUID standard,
        @NotBlank @Size(max = 10_000) String rationale) {

    public NewRecommendation {
        ChangedRecommendation.kindOf(asset, practice, standard);
    }

    ChangedRecommendation advice() {
        return new ChangedRecommendation(asset, practice, standard, rationale);
    }
}
