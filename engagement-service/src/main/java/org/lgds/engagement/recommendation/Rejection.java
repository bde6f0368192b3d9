package org.lgds.engagement.recommendation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.lgds.kit.problem.Problem;

/**
 * Why a council will not follow: the code feeds the catalogue, the words are for LGDS.
 *
 * @param reasonCode why, by code
 * @param reason why, in words; for LGDS
 */
public record Rejection(
        @NotNull Code reasonCode, @Size(max = 2000) String reason) {

    /** Legitimate reasons not to use the same thing as others. */
    public enum Code {
        /** The law asks something else of this council. */
        STATUTORY_DIFFERENCE,
        /** A contract binds it for longer. */
        CONTRACT_LOCKED,
        /** Its need is another. */
        DIFFERENT_NEED,
        /** It is made for councils of another size. */
        SCALE,
        /** It is on its way to something shared already. */
        ALREADY_CONVERGING,
        /** The advice rests on something that was never so. */
        DATA_ERROR,
        /** Said in the reason. */
        OTHER
    }

    public Rejection {
        if (reasonCode == Code.OTHER && (reason == null || reason.isBlank())) {
            throw Problem.invalidBody("/reason", "Say which other reason it is.");
        }
    }
}
