package org.lgds.council.answering;

import java.math.BigDecimal;

import com.fasterxml.jackson.databind.JsonNode;
import org.lgds.council.answer.Said;
import org.lgds.council.framework.content.QuestionContent;
import org.lgds.council.scoring.Strength;
import org.lgds.kit.problem.Problem;

/** Reads an answer as its question has it. */
public final class AnswerRules {

    private static final int TOP_OF_SCALE = 5;
    private static final int WHOLE = 100;
    private static final int DECIMALS = 2;

    private AnswerRules() {}

    /**
     * What is said to a question.
     *
     * @throws Problem 400 for a value that the question does not take
     */
    public static Said said(QuestionContent question, GivenAnswer given) {
        if (given.notApplicableReason() != null) {
            if (!question.allowNotApplicable()) {
                throw Problem.invalidBody(
                        "/notApplicableReason", "Question %s applies to every council; give a value.", question.id());
            }
            return new Said(null, given.notApplicableReason(), given.narrative(), null);
        }
        var evidence = given.evidence() == null ? Strength.STATED : given.evidence();
        return new Said(value(question, given.value()), null, given.narrative(), evidence);
    }

    private static BigDecimal value(QuestionContent question, JsonNode value) {
        return switch (question.type()) {
            case SCALE -> scale(value);
            case BOOLEAN -> yesOrNo(value);
            case PERCENTAGE -> percentage(value);
        };
    }

    private static BigDecimal scale(JsonNode value) {
        if (!value.isIntegralNumber()
                || !value.canConvertToInt()
                || value.intValue() < 1
                || value.intValue() > TOP_OF_SCALE) {
            throw refused("a whole number from 1 to 5");
        }
        return BigDecimal.valueOf(value.intValue());
    }

    private static BigDecimal yesOrNo(JsonNode value) {
        if (!value.isBoolean()) {
            throw refused("true or false");
        }
        return value.booleanValue() ? BigDecimal.ONE : BigDecimal.ZERO;
    }

    private static BigDecimal percentage(JsonNode value) {
        if (!value.isNumber() || !Double.isFinite(value.doubleValue())) {
            throw refused("a number from 0 to 100");
        }
        var number = value.decimalValue();
        var isWithin = number.signum() >= 0 && number.compareTo(BigDecimal.valueOf(WHOLE)) <= 0;
        if (!isWithin || number.stripTrailingZeros().scale() > DECIMALS) {
            throw refused("a number from 0 to 100, with two decimals at most");
        }
        return number;
    }

    private static Problem refused(String wanted) {
        return Problem.invalidBody("/value", "This question takes %s.", wanted);
    }
}
