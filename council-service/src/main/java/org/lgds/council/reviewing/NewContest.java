package org.lgds.council.reviewing;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a council contests of its provisional result, question by question.
 *
 * @param questions the questions that are contested
 */
public record NewContest(@NotNull @Size(min = 1, max = 200) List<@NotNull @Valid Point> questions) {

    /**
     * A question, and why the result is wrong about it.
     *
     * @param question id of the question
     * @param reason why, in words
     */
    @Schema(name = "ContestedPoint")
    public record Point(
            @NotBlank @Size(max = 100) String question,
            @NotBlank @Size(max = 2000) String reason) {}

    @AssertTrue(message = "name each question once")
    boolean isEachNamedOnce() {
        return questions == null
                || questions.stream()
                                .filter(point -> point != null)
                                .map(Point::question)
                                .distinct()
                                .count()
                        == questions.size();
    }
}
