package org.lgds.council.answering;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Size;
import org.lgds.council.scoring.Strength;

/**
 * An answer to one question: a value, or why the question does not apply.
 *
 * @param value of a scale a whole number from 1 to 5, of a boolean true or false, of a percentage a number from 0 to 100
 * @param notApplicableReason why the question does not apply, instead of a value
 * @param narrative the same in words
 * @param evidence how well it is evidenced; stated where it is left out
 */
public record GivenAnswer(
        JsonNode value,
        @Size(min = 1, max = 1000) String notApplicableReason,
        @Size(min = 1, max = 4000) String narrative,
        Strength evidence) {

    @AssertTrue(message = "give a value, or say in notApplicableReason why the question does not apply")
    boolean isOneOrTheOther() {
        return hasValue() != (notApplicableReason != null);
    }

    @AssertTrue(message = "what does not apply needs no evidence; leave it out")
    boolean isEvidencedOnlyWithAValue() {
        return hasValue() || evidence == null;
    }

    private boolean hasValue() {
        return value != null && !value.isNull();
    }
}
