package org.lgds.council.assessment;

import java.util.Map;

import org.lgds.council.scoring.Answer;
import org.lgds.council.scoring.Fraction;
import org.lgds.council.scoring.Questionnaire;

/**
 * Answers of an assessment as they count.
 *
 * @param unmoderated as the council gave them and peers adjusted them
 * @param settled after moderation, where there was any: a moderator's word goes before a peer's, a peer's before the council's
 * @param isModerated true once a moderator looks, or has looked, at them
 */
record CountedAnswers(Map<String, Answer> unmoderated, Map<String, Answer> settled, boolean isModerated) {

    /** Percent of the answered weight that moderation left unchanged, or null without moderation. */
    Fraction agreement(Questionnaire questionnaire) {
        return isModerated ? questionnaire.agreement(unmoderated, settled) : null;
    }
}
