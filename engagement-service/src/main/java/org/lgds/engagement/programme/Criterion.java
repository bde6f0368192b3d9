package org.lgds.engagement.programme;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something that applications are scored by.
 *
 * @param code its name in scores, unique in the programme
 * @param label what is judged
 * @param weight its share of the score in percent; the weights of a programme add up to 100
 */
@Schema(name = "ScoringCriterion")
public record Criterion(
        @NotNull
        @Pattern(
                regexp = "[a-z][a-z0-9_]{0,39}",
                message = "must be lower case letters, digits and _, such as user_need")
        String code,

        @NotBlank @Size(max = 500) String label,
        @NotNull @Min(1) @Max(100) Integer weight) {}
