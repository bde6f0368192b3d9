package org.lgds.council.reviewing;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.lgds.council.scoring.Strength;

/**
 * What a second moderator finds of all that is contested.
 *
 * @param questions each question that is contested
 */
public record NewSettlement(
        @NotNull @Size(min = 1, max = 200) List<@NotNull @Valid Finding> questions) {

    /**
     * Of one question: that the result stands, or what the answer should be instead.
     *
     * @param question id of the question
     * @param value what it should be, as of an answer; left out where the result stands
     * @param notApplicable true where the question is found not to apply
     * @param evidence how well it is found to be evidenced
     * @param reason why, in words for the council
     */
    public record Finding(
            @NotBlank @Size(max = 100) String question,
            JsonNode value,
            Boolean notApplicable,
            Strength evidence,
            @NotBlank @Size(max = 2000) String reason) {

        @AssertTrue(
                message =
                        "give a value, or notApplicable, or neither where the result stands; evidence goes with a value")
        boolean isOneFinding() {
            return !(hasValue() && Boolean.TRUE.equals(notApplicable)) && (hasValue() || evidence == null);
        }

        boolean stands() {
            return !hasValue() && !Boolean.TRUE.equals(notApplicable);
        }

        GivenAdjustment adjustment() {
            return new GivenAdjustment(value, notApplicable, evidence, reason);
        }

        private boolean hasValue() {
            return value != null && !value.isNull();
        }
    }

    @AssertTrue(message = "name each question once")
    boolean isEachNamedOnce() {
        return questions == null
                || questions.stream()
                                .filter(one -> one != null)
                                .map(Finding::question)
                                .distinct()
                                .count()
                        == questions.size();
    }
}
