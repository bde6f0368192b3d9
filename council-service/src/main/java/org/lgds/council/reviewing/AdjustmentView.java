package org.lgds.council.reviewing;

import java.time.Instant;

import org.lgds.council.answering.AnswerView;
import org.lgds.council.framework.content.QuestionContent;
import org.lgds.council.review.Adjustment;
import org.lgds.council.scoring.Strength;

/**
 * What a reviewer or a moderator would have answered to one question.
 *
 * @param question id of the question
 * @param adjusted false while the reviewer leaves the answer as it is
 * @param value the value it should have; absent where the answer stands
 * @param notApplicable true where the question is found not to apply
 * @param evidence how well it is found to be evidenced
 * @param reason why, in words
 * @param madeAt when it was said, in UTC
 * @param etag the ETag of this adjustment: a change of it names it
 */
public record AdjustmentView(
        String question,
        boolean adjusted,
        Object value,
        Boolean notApplicable,
        Strength evidence,
        String reason,
        Instant madeAt,
        String etag) {

    static AdjustmentView of(Adjustment adjustment, QuestionContent question, String etag) {
        return new AdjustmentView(
                adjustment.question,
                adjustment.isMade(),
                AnswerView.value(question, adjustment.value),
                adjustment.notApplicable ? true : null,
                adjustment.evidence,
                adjustment.reason,
                adjustment.madeAt,
                etag);
    }
}
