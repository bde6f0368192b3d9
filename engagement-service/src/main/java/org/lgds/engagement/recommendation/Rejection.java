package org.lgds.engagement.recommendation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.lgds.kit.problem.Problem;

/** Why a council will not follow: the code feeds the catalogue, the words are for LGDS. */
public record Rejection(
        @NotNull Code reasonCode, @Size(max = 2000) String reason) {

    /** Legitimate reasons not to use the same thing as others. */
    public enum Code {
        STATUTORY_DIFFERENCE,
        CONTRACT_LOCKED,
        DIFFERENT_NEED,
        SCALE,
        ALREADY_CONVERGING,
        DATA_ERROR,
        OTHER
    }

    public Rejection {
        if (reasonCode == Code.OTHER && (reason == null || reason.isBlank())) {
            throw Problem.invalidBody("/reason", "Say which other reason it is.");
        }
    }
}
