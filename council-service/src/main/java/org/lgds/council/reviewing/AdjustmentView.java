package org.lgds.council.reviewing;

import java.time.Instant;

import org.lgds.council.answering.AnswerView;
import org.lgds.council.framework.content.QuestionContent;
import org.lgds.council.review.Adjustment;
import org.lgds.council.scoring.Strength;

/**
 * What a reviewer would have answered, as the API shows it.
 *
 * @param adjusted false while the reviewer leaves the answer as it is
 * @param etag what a change of it must match
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
