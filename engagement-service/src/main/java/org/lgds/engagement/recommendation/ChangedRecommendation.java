package org.lgds.engagement.recommendation;

import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.lgds.engagement.recommendation.Recommendation.Subject;
import org.lgds.kit.problem.Problem;

/**
 * What a draft advises: an asset, a practice or a standard, one of the three.
 *
 * @param asset id of the asset of the catalogue to adopt
 * @param practice the way of working to follow
 * @param standard id of the minimum standard to meet
 * @param rationale why it would help
 */
public record ChangedRecommendation(
        UUID asset,
        @Valid Practice practice,
        UUID standard,
        @NotBlank @Size(max = 10_000) String rationale) {

    public ChangedRecommendation {
        kindOf(asset, practice, standard);
    }

    Subject kind() {
        return kindOf(asset, practice, standard);
    }

    /** Which of the three is named. Throws {@link Problem} 400 for none, and for more than one. */
    static Subject kindOf(UUID asset, Practice practice, UUID standard) {
        if (Stream.of(asset, practice, standard).filter(Objects::nonNull).count() != 1) {
            throw Problem.invalidBody("/asset", "Name the asset, the practice or the standard: one of the three.");
        }
        if (asset != null) {
            return Subject.ASSET;
        }
        return practice != null ? Subject.PRACTICE : Subject.STANDARD;
    }
}
