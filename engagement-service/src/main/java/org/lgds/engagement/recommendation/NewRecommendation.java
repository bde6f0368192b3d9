package org.lgds.engagement.recommendation;

import java.util.UUID;
import java.util.stream.Stream;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.lgds.kit.problem.Problem;

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
        if (Stream.of(asset == null, practice == null, standard == null)
                        .filter(isAbsent -> !isAbsent)
                        .count()
                != 1) {
            throw Problem.invalidBody("/asset", "Name the asset, the practice or the standard: one of the three.");
        }
    }

    Recommendation.Subject kind() {
        if (asset != null) {
            return Recommendation.Subject.ASSET;
        }
        return practice == null ? Recommendation.Subject.STANDARD : Recommendation.Subject.PRACTICE;
    }
}
