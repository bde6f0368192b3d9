package org.lgds.council.framework.content;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.lgds.council.scoring.Questionnaire;

/**
 * All that a version of a framework says: levels, the rules of scoring, dimensions with their questions.
 *
 * @param title what it is called
 * @param licence under which licence others may use it
 * @param levels the five levels, 1 to 5 in this order
 * @param scoring how answers become scores and levels
 * @param dimensions the dimensions, with their questions; the weights of all sum to 10000 basis points
 * @param crosswalk how dimensions of the major version before go on in this one; left out in the first
 */
public record FrameworkContent(
        @NotBlank @Size(max = 200) String title,
        @Size(min = 1, max = 500) String licence,
        @NotNull @Size(max = 5) List<@NotNull @Valid LevelContent> levels,
        @NotNull @Valid ScoringContent scoring,
        @NotEmpty @Size(max = 50) List<@NotNull @Valid DimensionContent> dimensions,
        @Valid Crosswalk crosswalk) {

    /** As far as it counts. */
    public Questionnaire questionnaire() {
        return new Questionnaire(
                dimensions.stream().map(DimensionContent::scored).toList(), scoring.scored());
    }

    /** Questions by id, in the order they are asked. */
    public Map<String, QuestionContent> questions() {
        return dimensions.stream()
                .flatMap(dimension -> dimension.questions().stream())
                .collect(Collectors.toMap(
                        QuestionContent::id, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }
}
