package org.lgds.council.framework.content;

import java.util.List;
import java.util.Map;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.lgds.council.scoring.Question;

/**
 * A question of a dimension.
 *
 * @param id its dimension's id, a dot and a name, such as reuse.check_recorded
 * @param type what kind of answer it asks for
 * @param weight within its dimension, whose questions' weights sum to 100; 0 for one that is asked but does not count
 * @param text the question
 * @param anchors of a scale alone: what a step stands for, by its number from "1" to "5"
 * @param gateLevel of a boolean alone, if it is a gate: the lowest level a yes opens
 * @param bandLowerBounds of a percentage alone, which needs them: from which values on it gives more points; rising, and one
 *     fewer than the content's percentagePoints
 * @param evidence what is accepted as evidence
 * @param allowNotApplicable true if a council may say, with a reason, that it does not apply
 */
public record QuestionContent(
        @NotNull @Pattern(regexp = ID, message = ID_WANTED) String id,
        @NotNull Question.Type type,
        @NotNull @Min(0) @Max(100) Integer weight,
        @NotBlank @Size(max = 1000) String text,
        Map<String, @NotBlank @Size(max = 500) String> anchors,
        @Min(2) @Max(5) Integer gateLevel,
        @Size(max = 100) List<@NotNull @Min(1) @Max(100) Integer> bandLowerBounds,
        @Size(max = 100) List<@NotBlank @Size(max = 200) String> evidence,
        boolean allowNotApplicable) {

    private static final String ID = DimensionContent.ID + "\\." + DimensionContent.ID;
    private static final String ID_WANTED =
            "must be the dimension's id, a dot and a name, such as reuse.check_recorded";

    public Question scored() {
        return new Question(id, type, weight, gateLevel, bandLowerBounds == null ? List.of() : bandLowerBounds);
    }
}
