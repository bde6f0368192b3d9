package org.lgds.council.answering;

import java.math.BigDecimal;
import java.time.Instant;

import org.lgds.council.answer.QuestionAnswer;
import org.lgds.council.framework.content.QuestionContent;
import org.lgds.council.scoring.Question;
import org.lgds.council.scoring.Strength;

/**
 * A council's answer to one question of its assessment.
 *
 * @param question id of the question, such as reuse.check_recorded
 * @param state whether, and how, it is answered
 * @param value a whole number, true or false, or a percentage, as the question asks; absent where it has none
 * @param notApplicableReason why the question does not apply; absent where it does
 * @param narrative the same in words
 * @param evidence how well it is evidenced
 * @param carried true where it was taken over from the last assessment and waits to be confirmed
 * @param answeredBy subject of the token of who said it; for the council and LGDS
 * @param answeredAt when it was last said, in UTC; absent before
 * @param etag the ETag of this answer: a change of it names it
 */
public record AnswerView(
        String question,
        State state,
        Object value,
        String notApplicableReason,
        String narrative,
        Strength evidence,
        boolean carried,
        String answeredBy,
        Instant answeredAt,
        String etag) {

    /** Whether, and how, a question is answered. */
    public enum State {
        /** Nobody has answered it. */
        UNANSWERED,
        /** It has a value. */
        ANSWERED,
        /** It does not apply to the council. */
        NOT_APPLICABLE
    }

    static AnswerView of(QuestionAnswer answer, QuestionContent question, boolean withPeople, String etag) {
        return new AnswerView(
                answer.question,
                state(answer),
                value(question, answer.value),
                answer.notApplicableReason,
                answer.narrative,
                answer.evidence,
                answer.carried,
                withPeople ? answer.answeredBy : null,
                answer.answeredAt,
                etag);
    }

    /** As callers write it. */
    public static Object value(QuestionContent question, BigDecimal value) {
        if (value == null) {
            return null;
        }
        if (question.type() == Question.Type.BOOLEAN) {
            return value.signum() > 0;
        }
        var plain = value.stripTrailingZeros();
        return plain.scale() <= 0 ? (Object) plain.intValueExact() : plain;
    }

    private static State state(QuestionAnswer answer) {
        if (answer.value != null) {
            return State.ANSWERED;
        }
        return answer.notApplicableReason == null ? State.UNANSWERED : State.NOT_APPLICABLE;
    }
}
