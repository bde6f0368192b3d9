package org.lgds.council.reviewing;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.lgds.council.answer.QuestionAnswer;
import org.lgds.council.answer.Said;
import org.lgds.council.answering.AnswerRules;
import org.lgds.council.answering.GivenAnswer;
import org.lgds.council.framework.content.QuestionContent;
import org.lgds.council.scoring.Strength;

/**
 * What a reviewer or moderator would have answered.
 *
 * @param value of a scale a whole number from 1 to 5, of a boolean true or false, of a percentage a number from 0 to 100
 * @param notApplicable true where the question is found not to apply; then there is no value
 * @param evidence how well it is found to be evidenced, verified included; as the council says where it is left out
 * @param reason why, in words
 */
public record GivenAdjustment(
        JsonNode value,
        Boolean notApplicable,
        Strength evidence,
        @NotBlank @Size(max = 2000) String reason) {

    @AssertTrue(message = "give a value, or say with notApplicable that the question does not apply")
    boolean isOneOrTheOther() {
        return hasValue() != Boolean.TRUE.equals(notApplicable);
    }

    @AssertTrue(message = "what does not apply needs no evidence; leave it out")
    boolean isEvidencedOnlyWithAValue() {
        return hasValue() || evidence == null;
    }

    private boolean hasValue() {
        return value != null && !value.isNull();
    }

    /** As the question has it, beside what its council said. */
    Said said(QuestionContent question, QuestionAnswer answer) {
        var strength = evidence == null ? answer.evidence : evidence;
        return hasValue()
                ? AnswerRules.said(question, new GivenAnswer(value, null, null, strength))
                : AnswerRules.said(question, new GivenAnswer(null, reason, null, null));
    }
}
