package org.lgds.engagement.engagement;

import java.util.List;
import java.util.Optional;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.lgds.engagement.result.KnownResult;
import org.lgds.kit.json.NotBlankIfGiven;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;

/**
 * An engagement that LGDS opens without a request.
 *
 * @param commitmentAction what the council commits itself to; needed of one at level 1 in a condition of political will
 */
public record NewEngagement(
        @NotBlank String council,
        @NotBlank @Size(max = 200) String title,
        @NotBlankIfGiven @Size(max = 2000) String commitmentAction) {

    /** Throws {@link Problem} 409 where advice alone would come to nothing (DOMAIN.md 5.2). */
    void mustCommit(Optional<KnownResult> current) {
        if (commitmentAction == null
                && current.filter(KnownResult::hasAConditionAtLevelOne).isPresent()) {
            throw Problem.of(
                            ProblemType.CONFLICT,
                            "A council at level 1 in a condition is advised only with a commitmentAction.")
                    .with("lacking", List.of("commitmentAction"));
        }
    }
}
