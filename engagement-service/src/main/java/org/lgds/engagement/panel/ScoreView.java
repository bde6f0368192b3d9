package org.lgds.engagement.panel;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A member's score as they and LGDS read it, in answers and in events.
 *
 * @param weighted the scores weighted by the criteria, in hundredths of a point
 */
public record ScoreView(
        UUID id,
        UUID programme,
        UUID application,
        String member,
        Map<String, Integer> scores,
        int weighted,
        String comment,
        Instant createdAt,
        Instant updatedAt,
        List<String> allowedActions) {

    public static ScoreView of(Score score, List<String> allowedActions) {
        return new ScoreView(
                score.id,
                score.programme,
                score.application,
                score.member,
                score.scores,
                score.weighted,
                score.comment,
                score.createdAt,
                score.updatedAt,
                allowedActions);
    }
}
