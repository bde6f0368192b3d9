package org.lgds.engagement.recommendation;

import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * What a draft advises: one of three things.
 *
 * @param asset of the catalogue, to adopt
 * @param practice to follow
 * @param standard a minimum standard, to meet
 */
public record ChangedRecommendation(
        UUID asset,
        @Valid Practice practice,
        UUID standard,
        @NotBlank @Size(max = 10_000) String rationale) {

    public ChangedRecommendation {
        Recommendation.Subject.of(asset, practice, standard);
    }

    Recommendation.Subject kind() {
        return Recommendation.Subject.of(asset, practice, standard);
    }
}
