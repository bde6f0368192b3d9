package org.lgds.engagement.standard;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One thing a service must or should do.
 *
 * @param id its id, by which claims and comments name it; the same in later versions if it is the same criterion
 * @param level whether it must be met
 * @param text what is tested
 * @param measure how it is measured, and from what value on it is met
 */
@Schema(name = "StandardCriterion")
public record Criterion(
        @NotNull
        @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*", message = "must be words of small letters and digits with hyphens")
        @Size(max = 50)
        String id,

        @NotNull Level level,
        @NotBlank @Size(max = 1000) String text,
        @NotBlank @Size(max = 500) String measure) {

    /** Whether a service conforms only with it, or is better with it. */
    public enum Level {
        /** A service conforms only with it. */
        MUST,
        /** A service is better with it. */
        SHOULD
    }

    boolean isMust() {
        return level == Level.MUST;
    }
}
