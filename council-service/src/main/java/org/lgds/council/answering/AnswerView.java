package org.lgds.council.answering;

import java.math.BigDecimal;
import java.time.Instant;

import org.lgds.council.answer.QuestionAnswer;
import org.lgds.council.framework.content.QuestionContent;
import org.lgds.council.scoring.Question;
import org.lgds.council.scoring.Strength;

/**
 * An answer as the API shows it.
 *
 * @param value a whole number, a truth or a percentage, as the question asks
 * @param carried true of one taken over from the last assessment that waits to be confirmed
 * @param answeredBy the subject of who said it; for the council and LGDS
 * @param etag what a change of this answer must match
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
        UNANSWERED,
        ANSWERED,
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
