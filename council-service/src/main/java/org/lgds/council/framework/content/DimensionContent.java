package org.lgds.council.framework.content;

import java.util.List;
import java.util.Map;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.lgds.council.scoring.Dimension;

/**
 * A dimension with its questions.
 *
 * @param label its name
 * @param kind whether it is a condition or a capability
 * @param weightBp its weight in basis points; all dimensions' sum to 10000
 * @param intent what it is about
 * @param levels what each of the five levels looks like in it, by number from "1" to "5"
 * @param questions its questions, whose weights sum to 100
 */
public record DimensionContent(
        @NotNull @Pattern(regexp = ID, message = ID_WANTED) String id,
        @NotBlank @Size(max = 200) String label,
        @NotNull Kind kind,
        @NotNull @Min(1) @Max(10_000) Integer weightBp,
        @NotBlank @Size(max = 1000) String intent,
        @NotNull Map<String, @NotBlank @Size(max = 500) String> levels,
        @NotEmpty @Size(max = 50) List<@NotNull @Valid QuestionContent> questions) {

    /**
     * Whether a dimension is one of political will, which the overall level cannot outgrow, or one of what a council can do.
     */
    public enum Kind {
        /** Political will: the overall level is at most one above the lowest of these. */
        CONDITION,
        /** What a council can do. */
        CAPABILITY
    }

    static final String ID = "[a-z][a-z0-9_]{0,39}";
    private static final String ID_WANTED =
            "must be lower-case letters, digits and underscores, such as service_design";

    Dimension scored() {
        return new Dimension(
                id,
                kind == Kind.CONDITION,
                weightBp,
                questions.stream().map(QuestionContent::scored).toList());
    }
}
