package org.lgds.engagement.recommendation;

import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Advice within an open engagement: an asset, a practice or a standard, one of the three.
 *
 * @param asset id of the asset of the catalogue to adopt
 * @param practice the way of working to follow
 * @param standard id of the minimum standard to meet
 * @param rationale why it would help
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
